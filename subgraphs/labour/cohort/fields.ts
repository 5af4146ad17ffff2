import { FieldResolver, Int } from 'type-graphql';
import { AggregateOf, Classified, type DataClass } from '../../../shared/viewer/data-class.ts';
import { Cohort } from './cohort.type.ts';

/** A field that narrows a cohort by a fact of the class. */
export function Narrowing(dataClass: DataClass, description: string): MethodDecorator {
  return together(
    AggregateOf(dataClass),
    FieldResolver(() => Cohort, { nullable: true, description }),
  );
}

/** A figure of a measure: a whole number, null where it is withheld. */
export function Figure(description: string): MethodDecorator {
  return together(
    Classified('none'),
    FieldResolver(() => Int, { nullable: true, description }),
  );
}

/** A figure of a class of its own, narrower than the measure's. */
export function FigureOf(dataClass: DataClass, description: string): MethodDecorator {
  return together(
    AggregateOf(dataClass),
    FieldResolver(() => Int, { nullable: true, description }),
  );
}

function together(...decorators: readonly MethodDecorator[]): MethodDecorator {
  return (target, key, descriptor) => {
    for (const decorate of decorators) decorate(target, key, descriptor);
  };
}
