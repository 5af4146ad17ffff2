import { GraphQLError } from 'graphql';
import {
  findRow,
  HOUSEHOLDS,
  LANDS,
  PEOPLE,
  PROGRAMMES,
  type Row,
  rowsOf,
  SCHOOLS,
  SPIRIT,
} from './world-data.ts';

type Arguments = Readonly<Record<string, unknown>>;
export type Resolve = (source: Row, given: Arguments, counter: Counter) => unknown;

/** What mutations change; a new one for each execution. */
export interface Counter {
  value: number;
  renamed: string | null;
}

/**
 * Every field of the world that is not simply a column. The same functions serve each agency and the monolith that
 * the engine is compared with.
 */
export const WORLD_RESOLVERS: Readonly<Record<string, Readonly<Record<string, Resolve>>>> = {
  Query: {
    household: (_root, { id }) => findRow('Household', 'id', id),
    households: (_root, { first, filter }) =>
      HOUSEHOLDS.filter((row) => passes(row, filter as Arguments | null | undefined)).slice(0, Number(first)),
    parties: (_root, { text }) => [
      HOUSEHOLDS[0],
      PEOPLE[1],
      HOUSEHOLDS[2],
      ...(text === 'spirit' ? [SPIRIT] : []),
    ],
    nodes: () => [PEOPLE[0], HOUSEHOLDS[1], PEOPLE[4]],
    assets: () => [LANDS[0], null, LANDS[1]],
    grid: () => [[HOUSEHOLDS[0], null], null, [], [HOUSEHOLDS[0], HOUSEHOLDS[2]]],
    reviewedOn: (_root, { day }) => day ?? null,
    amount: (_root, { of }) => of,
    broken: (_root, { how }) => fail(how),
    required: (_root, { empty }) => (empty === true ? null : 'here'),
    programmes: () => PROGRAMMES,
    loan: (_root, { id }) => findRow('Loan', 'id', id),
    schools: () => [SCHOOLS[0], null, SCHOOLS[1]],
  },
  Mutation: {
    rename: (_root, { id, name }, counter) => {
      counter.value += 1;
      counter.renamed = String(name);
      const row = findRow('Household', 'id', id);
      return row === null ? null : { ...row, name };
    },
    count: (_root, _given, counter) => {
      counter.value += 1;
      return counter.value;
    },
    refuse: () => fail('coded'),
    lend: (_root, { no, amount }, counter) => {
      counter.value += 10;
      return {
        __typename: 'Loan',
        id: 'l1',
        principal: amount,
        borrower: findRow('Household', 'no', no)?.id,
      };
    },
    owed: (_root, _given, counter) => counter.value,
  },
  Household: {
    name: ({ name }, { upper }) => (upper === true ? String(name).toUpperCase() : name),
    head: ({ head }) => findRow('Person', 'id', head),
    members: ({ members }) => rowsOf('Person', members),
    loans: ({ loans }, { first }) => rowsOf('Loan', loans)?.slice(0, Number(first)) ?? null,
    rating: ({ income }) => (income === null || income === undefined ? 0 : String(income).length),
    guarantor: ({ guarantor }) => findRow('Person', 'id', guarantor),
  },
  Person: {
    household: ({ household }) => findRow('Household', 'id', household),
    schooling: (person, { year }) =>
      person.school === null ? null : { __typename: 'Schooling', person, year: year ?? 2020 },
    greeting: ({ name }) => `Chào ${name}`,
  },
  Schooling: {
    school: ({ person }) => findRow('School', 'code', (person as Row).school),
    friends: ({ person }) => rowsOf('Person', (person as Row).friends),
  },
  School: {
    pupils: (school, { first }) => PEOPLE.filter((row) => row.school === school.code).slice(0, Number(first)),
  },
  Loan: {
    borrower: ({ borrower }) => findRow('Household', 'id', borrower),
    programme: ({ programme }) => findRow('Programme', 'code', programme),
    officer: ({ officer }) => findRow('Person', 'id', officer),
    purpose: (_loan, { representations }) => `mục đích ${representations ?? '-'}`,
  },
  Programme: {
    loans: ({ loans }) => rowsOf('Loan', loans),
  },
};

/** For a representation that an agency is sent: its row, with the values that other agencies gave. */
export function resolveReference(reference: Row): Row | null {
  const { __typename: typeName, ...given } = reference;
  for (const key of ['id', 'no', 'code']) {
    if (given[key] === undefined) continue;
    const row = findRow(typeName, key, given[key]);
    return row === null ? null : { ...row, ...given };
  }
  return null;
}

function passes(row: Row, filter: Arguments | null | undefined): boolean {
  const classes = filter?.classes;
  return !Array.isArray(classes) || row.class === null || classes.includes(row.class);
}

function fail(how: unknown): never {
  if (how === 'coded')
    throw new GraphQLError('Not for you.', {
      extensions: {
        code: 'FORBIDDEN',
        remedy: 'Ask.',
        argument: 'how',
        stack: 'at secret.ts:1',
        host: '10.0.0.7',
      },
    });
  throw new Error('connection to 10.0.0.7:5432 refused');
}
