import { type ClassType, FieldResolver, Int } from 'type-graphql';
import { VndScalar } from '../scalars/vnd.ts';
import { AggregateOf, Classified, type DataClass } from '../viewer/data-class.ts';
import type { CohortKey } from './cohort.ts';

/** A field that narrows a cohort by a fact of the class. */
export function Narrowing(
  cohort: () => ClassType<CohortKey>,
  dataClass: DataClass,
  description: string,
): MethodDecorator {
  return together(
    guardOf(dataClass),
    FieldResolver(() => cohort(), { nullable: true, description }),
  );
}

/** A field of a cohort that answers figures, buckets or a list of a fact of the class. */
export function Contribution(
  type: Parameters<typeof FieldResolver>[0],
  dataClass: DataClass,
  description: string,
): MethodDecorator {
  return together(
    guardOf(dataClass),
    FieldResolver(type as () => ClassType, { nullable: true, description }),
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
    guardOf(dataClass),
    FieldResolver(() => Int, { nullable: true, description }),
  );
}

/** A figure of a measure in đồng, null where it is withheld. */
export function VndFigure(description: string): MethodDecorator {
  return together(
    Classified('none'),
    FieldResolver(() => VndScalar, { nullable: true, description }),
  );
}

function guardOf(dataClass: DataClass): MethodDecorator & PropertyDecorator {
  return dataClass === 'none' ? Classified('none') : AggregateOf(dataClass);
}

function together(...decorators: readonly MethodDecorator[]): MethodDecorator {
  return (target, key, descriptor) => {
    for (const decorate of decorators) decorate(target, key, descriptor);
  };
}
