import { QueryPlanner } from '@graphql-hive/router-query-planner';
import { buildSchema, GraphQLScalarType, isEnumType, isInputObjectType, isUnionType, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { composeSchemas } from '../testing/test-federation.ts';
import { WORLD_SCHEMAS } from '../testing/world-schemas.ts';
import { buildPublicSchema } from './public-schema.ts';

const supergraphSdl = composeSchemas({
  ...WORLD_SCHEMAS,
  notes: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag", "@inaccessible"])
    type Query { "Ghi chú" notes(kind: Kind, secret: Int @inaccessible, filter: Notes): [Note!] @deprecated(reason: "x") }
    interface Hidden @inaccessible { id: ID! }
    type Note implements Hidden @key(fields: "id") @tag(name: "personal") { id: ID! text: Day }
    enum Kind { A B @inaccessible }
    input Notes { open: Boolean = true, key: ID @inaccessible }
    scalar Day`,
});

describe('the public schema of a supergraph', () => {
  const schema = buildPublicSchema(parse(supergraphSdl), {});

  it('has the types and fields that the planner thinks public, and nothing else', () => {
    const names = (given: typeof schema): string[] =>
      Object.values(given.getTypeMap())
        .filter(({ name }) => !name.startsWith('__') && !name.startsWith('join__'))
        .flatMap((type) => {
          if (isEnumType(type)) return type.getValues().map(({ name }) => `${type.name}.${name}`);
          if (isUnionType(type)) return type.getTypes().map(({ name }) => `${type.name}.${name}`);
          const fields = 'getFields' in type ? Object.values(type.getFields()) : [];
          return [type.name, ...fields.map((field) => `${type.name}.${field.name}: ${field.type}`)];
        })
        .filter((name) => !name.startsWith('Query.__'))
        .toSorted();
    const { consumerSchema } = new QueryPlanner(supergraphSdl);
    // It leaves in place the names of what it removes.
    const mended = consumerSchema.replace(' implements Hidden', '').replace(' | Spirit', '');
    const theirs = buildSchema(mended);
    expect(names(schema)).toEqual(names(theirs));
  });

  it('shows nothing inaccessible and nothing of the machinery', () => {
    expect(schema.getType('Spirit')).toBeUndefined();
    expect(schema.getType('Hidden')).toBeUndefined();
    expect(Object.keys(schema.getTypeMap()).filter((name) => /^(join|link)__/.test(name))).toEqual([]);
    expect(
      schema
        .getDirectives()
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['deprecated', 'include', 'oneOf', 'skip', 'specifiedBy']);
    const notes = schema.getQueryType()?.getFields().notes;
    expect(notes?.args.map(({ name }) => name)).toEqual(['kind', 'filter']);
    expect(notes).toMatchObject({ description: 'Ghi chú', deprecationReason: 'x' });
    const input = schema.getType('Notes');
    expect(isInputObjectType(input) && Object.keys(input.getFields())).toEqual(['open']);
  });

  it('takes the real scalars', () => {
    const Day = new GraphQLScalarType({ name: 'Day', parseValue: () => 'parsed' });
    const built = buildPublicSchema(parse(supergraphSdl), { Day });
    const type = built.getType('Day');
    expect(type instanceof GraphQLScalarType && type.parseValue('x')).toBe('parsed');
  });
});
