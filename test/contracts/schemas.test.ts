import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { LOCAL_ROOMS } from '../../gateway/local/local-rooms.ts';
import { buildSchema } from '../../shared/bootstrap/build-schema.ts';
import { aggregateClassOf, dataClassOf } from '../../shared/viewer/guard-data-classes.ts';
import { printArtefacts } from './print-artefacts.ts';
import { ROOMS } from './rooms.ts';

const MACHINERY = /^(_|PageInfo$)|(Connection|Edge)$/;
const OWNER: Readonly<Record<string, string>> = {
  Area: 'register',
  Household: 'register',
  Person: 'register',
  Cohort: 'register',
};

interface Place {
  readonly room: string;
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
}

const SCHEMAS = [
  ...ROOMS.map((room) => ({ room: room.name, schema: buildSchema(room) })),
  ...LOCAL_ROOMS.map((room) => ({ room: room.name, schema: buildSchema(room) })),
];
const FIELDS: readonly Place[] = SCHEMAS.flatMap(({ room, schema }) =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(
      (type) =>
        type.name !== 'Query' &&
        type.name !== 'Mutation' &&
        type.name !== 'Subscription' &&
        !type.name.startsWith('__') &&
        !MACHINERY.test(type.name),
    )
    .flatMap((type) => Object.values(type.getFields()).map((field) => ({ room, type, field }))),
);
const classOf = (field: Place['field']): string | null => dataClassOf(field) ?? aggregateClassOf(field);
const named = ({ room, type, field }: Place): string => `${room}: ${type.name}.${field.name}`;

describe('the schemas of the rooms', () => {
  it('are committed as the code prints them', () => {
    for (const [path, text] of printArtefacts())
      expect(readFileSync(path, 'utf8'), `${path} is stale: npm run schemas`).toBe(text);
  });

  it('classify every field', () => {
    expect(FIELDS.filter(({ field }) => classOf(field) === null).map(named)).toEqual([]);
  });

  it('let every field of a protected class be null', () => {
    const protectedFields = FIELDS.filter(({ field }) => (classOf(field) ?? 'none') !== 'none');
    expect(protectedFields.length).toBeGreaterThan(100);
    expect(protectedFields.filter(({ field }) => isNonNullType(field.type)).map(named)).toEqual([]);
  });

  it('let every field that one agency adds to another’s type be null', () => {
    const added = FIELDS.filter(
      ({ room, type }) => OWNER[type.name] !== undefined && OWNER[type.name] !== room,
    );
    const keys = ['no', 'code', 'validFrom', 'members', 'scope', 'asOf'];
    expect(
      added.filter(({ field }) => isNonNullType(field.type) && !keys.includes(field.name)).map(named),
    ).toEqual([]);
  });

  it('let every field of a cohort but its key be null, also the register’s own: any agency’s cohort may lead there', () => {
    const ofCohorts = FIELDS.filter(({ type }) => type.name === 'Cohort');
    const nonNull = ofCohorts.filter(({ field }) => isNonNullType(field.type)).map(({ field }) => field.name);
    expect(new Set(nonNull)).toEqual(new Set(['members', 'scope', 'asOf']));
  });

  it('of the agencies say how their data stand, and when they change', () => {
    for (const { name } of ROOMS) {
      const schema = SCHEMAS.find(({ room }) => room === name)?.schema;
      expect(schema?.getQueryType()?.getFields()[`${name}DataState`], name).toBeDefined();
      const changed = schema?.getSubscriptionType()?.getFields()[`${name}DataChanged`];
      expect(String(changed?.type), name).toBe('DataState');
    }
  });

  it('let every root field be null, so that a silent agency costs its own fields only', () => {
    const roots = SCHEMAS.flatMap(({ room, schema }) =>
      Object.values(schema.getQueryType()?.getFields() ?? {}).map((field) => ({
        name: `${room}: ${field.name}`,
        field,
      })),
    ).filter(({ field }) => !field.name.startsWith('_'));
    expect(roots.length).toBeGreaterThan(15);
    expect(roots.filter(({ field }) => isNonNullType(field.type)).map(({ name }) => name)).toEqual([]);
  });

  it('describe every type, field, argument and enum value, Vietnamese first', () => {
    const bare = SCHEMAS.flatMap(({ room, schema }) =>
      Object.values(schema.getTypeMap())
        .filter((type) => !/^(_|String$|Int$|Float$|Boolean$|ID$|link__|federation__)/.test(type.name))
        .flatMap((type) =>
          partsOf(type)
            .filter(({ description }) => !description)
            .map(({ name }) => `${room}: ${name}`),
        ),
    );
    expect(bare).toEqual([]);
  });
});

interface Part {
  readonly name: string;
  readonly description?: string | null;
}

const SELF_EXPLAINING = /^(_entities|_service|representations|node|edges|pageInfo|first|after|no)$/;

/** The type itself, where it is this room's to describe, and all that it holds. */
function partsOf(type: GraphQLNamedType): readonly Part[] {
  const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
  const held: readonly Part[] = [
    ...fields,
    ...fields.flatMap((field) => field.args),
    ...(isInputObjectType(type) ? Object.values(type.getFields()) : []),
    ...(isEnumType(type) ? type.getValues() : []),
  ];
  const described =
    MACHINERY.test(type.name) ||
    OWNER[type.name] !== undefined ||
    /^(Query|Mutation|Subscription)$/.test(type.name);
  return [
    ...(described ? [] : [type]),
    ...held
      .filter((part) => !SELF_EXPLAINING.test(part.name))
      .map((part) => ({ name: `${type.name}.${part.name}`, description: part.description })),
  ];
}
