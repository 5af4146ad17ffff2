import 'reflect-metadata';
import { graphql } from 'graphql';
import { buildSchema } from '../../../shared/bootstrap/build-schema.ts';
import { HouseholdSet } from '../../../shared/cohort/household-set.ts';
import { writeSet } from '../../../shared/cohort/wire.ts';
import type { Right } from '../../../shared/viewer/viewer.ts';
import type { EngineResponse } from '../../engine/contract.ts';
import type { LocalContext } from '../../local/local-context.ts';
import { TestClock } from '../../testing/test-clock.ts';
import { anyCohort, Cohort } from '../cohort.type.ts';
import { CohortsOfResolver } from '../cohorts-of.resolver.ts';
import {
  CohortEntitlementResolver,
  EntitlementsResolver,
  HouseholdEntitlementsResolver,
} from '../entitlements/entitlements.resolver.ts';
import { HouseholdGroupResolver } from '../group.type.ts';
import { Household } from '../household.type.ts';
import { CohortWishResolver, HouseholdWishesResolver, WishesResolver } from '../wishes/wishes.resolver.ts';

const NUMBERING = 'test';

const schema = buildSchema<LocalContext>({
  resolvers: [
    CohortsOfResolver,
    HouseholdGroupResolver,
    EntitlementsResolver,
    CohortEntitlementResolver,
    HouseholdEntitlementsResolver,
    WishesResolver,
    CohortWishResolver,
    HouseholdWishesResolver,
  ],
  orphanedTypes: [Cohort, Household],
  references: { Cohort: anyCohort, Household: ({ no }) => ({ no }) },
});

/** What the graph answers to a field: the households that it keeps, or the code of the error and the silent agency. */
export type GraphAnswer = readonly number[] | { readonly code: string; readonly agency: string };

export interface AnsweringRoom {
  /** Households of the graph. */
  readonly households: readonly number[];
  readonly answer: (field: string) => GraphAnswer;
  readonly rights?: readonly Right[];
}

export interface RoomAnswer {
  readonly data: unknown;
  readonly codes: readonly unknown[];
  /** The fields that were asked, an operation each. */
  readonly asked: readonly (readonly string[])[];
}

/** Asks the room for a selection of the cohort of all households on the day. */
export function askCohortOf(room: AnsweringRoom, asOf: string, selection: string): Promise<RoomAnswer> {
  const members = writeSet(HouseholdSet.of(room.households), NUMBERING);
  return askEntities(room, [{ __typename: 'Cohort', members, scope: '', asOf }], selection);
}

/** Asks the room for a selection of households, on 2020-12-31 where no day is given. */
export function askHouseholds(
  room: AnsweringRoom,
  nos: readonly number[],
  selection: string,
): Promise<RoomAnswer> {
  return askEntities(
    room,
    nos.map((no) => ({ __typename: 'Household', no })),
    selection,
  );
}

async function askEntities(
  room: AnsweringRoom,
  given: readonly Readonly<Record<string, unknown>>[],
  selection: string,
): Promise<RoomAnswer> {
  const asked: string[][] = [];
  const { data, errors = [] } = await graphql({
    schema,
    source: `query ($given: [_Any!]!) { found: _entities(representations: $given) { ${selection} } }`,
    variableValues: { given },
    contextValue: contextOf(room, asked),
  });
  return { data: data?.found, codes: errors.map(({ extensions }) => extensions.code), asked };
}

function contextOf({ households, answer, rights }: AnsweringRoom, asked: string[][]): Partial<LocalContext> {
  return {
    viewer: {
      subject: 'test',
      agency: 'test',
      roles: rights ?? ['household.read'],
      jurisdiction: 'NATIONWIDE',
      purpose: 'test',
      dataClasses: ['none', 'basic'],
    },
    clock: new TestClock('2020-12-31T03:00:00Z'),
    execute: async (document, variables) => {
      const fields = [...document.matchAll(/ f\d+: (.*?) \{ members \}/g)].map(([, field = '']) => field);
      asked.push(fields);
      return respond(document.includes('cohortsOf('), households, variables.asOf, fields.map(answer));
    },
  };
}

function respond(
  list: boolean,
  households: readonly number[],
  asOf: unknown,
  answers: readonly GraphAnswer[],
): EngineResponse {
  const text = (numbers: readonly number[]): string => writeSet(HouseholdSet.of(numbers), NUMBERING);
  const isSet = (answer: GraphAnswer): answer is readonly number[] => Array.isArray(answer);
  const row = Object.fromEntries([
    ['members', text(households)],
    ['scope', ''],
    ['asOf', asOf],
    ...answers.map((answer, at) => [`f${at}`, isSet(answer) ? { members: text(answer) } : null]),
  ]);
  const errors = answers.flatMap((answer, at) =>
    isSet(answer)
      ? []
      : [
          {
            message: answer.code,
            // The engine tells that an agency is silent once, of the field of all rows; other errors row by row.
            path: ['cohorts', ...(list && !answer.code.startsWith('AGENCY_') ? [0] : []), `f${at}`],
            extensions: { ...answer },
          },
        ],
  );
  return { kind: 'executed', data: { cohorts: list ? [row] : row }, errors, silentAgencies: [] };
}
