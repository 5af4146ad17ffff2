import { FieldResolver, Int } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import type { FactValue } from '../../../shared/cohort/fact.ts';
import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { narrowTo } from '../../../shared/cohort/narrow.ts';
import { AggregateOf, Classified, type DataClass } from '../../../shared/viewer/data-class.ts';
import { Cohort } from './cohort.type.ts';
import type { PersonsFact } from './persons.fact.ts';

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

/** The households of the cohort that have such a person, or those that have none. */
export async function narrowToThoseWith(
  { facts }: Pick<RoomContext, 'facts'>,
  cohort: Cohort,
  is: boolean,
  fact: PersonsFact,
  ...values: FactValue[]
): Promise<Cohort> {
  return narrowTo(cohort, is, (await facts.column(fact, ...values)).holders);
}

/** The same for a person of any of these codes, the fact's last value. */
export async function narrowToThoseOf(
  { facts }: Pick<RoomContext, 'facts'>,
  cohort: Cohort,
  {
    is,
    fact,
    codes,
  }: { readonly is: boolean; readonly fact: PersonsFact; readonly codes: readonly string[] },
): Promise<Cohort> {
  const columns = await Promise.all(codes.map((code) => facts.column(fact, cohort.asOf, code)));
  const set = columns.reduce((all, { holders }) => all.or(holders), HouseholdSet.EMPTY);
  return narrowTo(cohort, is, set);
}
