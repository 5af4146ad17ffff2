import { readFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { buildASTSchema, lexicographicSortSchema, parse, printSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { AGENCIES } from './agencies.ts';
import { type ComposableSubgraph, CompositionError, composeSupergraph } from './compose.ts';
import { LOCAL_ROOMS } from './local/local-rooms.ts';

const LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@inaccessible"])';

const REGISTER: ComposableSubgraph = {
  name: 'register',
  sdl: `${LINK}
    type Query { household(id: ID!): Household }
    type Household @key(fields: "id") { id: ID! no: Int! @inaccessible hamlet: String! }`,
};

const BANK: ComposableSubgraph = {
  name: 'bank',
  sdl: `${LINK} type Household @key(fields: "id") { id: ID! debt: Int }`,
};

/** What clients see, in one order. */
function publicSchema(supergraphSdl: string): string {
  return printSchema(
    lexicographicSortSchema(buildASTSchema(transformSupergraphToPublicSchema(parse(supergraphSdl)))),
  );
}

function publicSchemaByApollo(subgraphs: readonly ComposableSubgraph[]): string {
  const services = subgraphs.map(({ name, sdl }) => ({
    name,
    typeDefs: parse(sdl),
    url: `http://${name}.invalid`,
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl === undefined) throw new CompositionError((errors ?? []).map(({ message }) => message));
  return publicSchema(supergraphSdl);
}

function readCommitted(): readonly ComposableSubgraph[] {
  const folders = [
    ...AGENCIES.map((name) => ({ name, folder: `../subgraphs/${name}` })),
    ...LOCAL_ROOMS.map(({ name }) => ({ name, folder: `./${name}` })),
  ];
  return folders.map(({ name, folder }) => ({
    name,
    sdl: readFileSync(new URL(`${folder}/schema.graphql`, import.meta.url), 'utf8'),
  }));
}

describe('composing a supergraph', () => {
  it('joins the fields of two agencies and hides what is inaccessible', () => {
    const schema = publicSchema(composeSupergraph([REGISTER, BANK]));

    expect(schema).toContain('type Household {\n  debt: Int\n  hamlet: String!\n  id: ID!\n}');
  });

  it('gives the same text in whatever order the schemas come', () => {
    expect(composeSupergraph([BANK, REGISTER])).toBe(composeSupergraph([REGISTER, BANK]));
  });

  it('names every reason why schemas do not fit', () => {
    const clash = {
      name: 'labour',
      sdl: `${LINK} type Household @key(fields: "id") { id: ID! hamlet: Int! debt: String }`,
    };

    expect(() => composeSupergraph([REGISTER, BANK, clash])).toThrow(CompositionError);
    expect(() => composeSupergraph([REGISTER, BANK, clash])).toThrow(/hamlet[\s\S]*debt|debt[\s\S]*hamlet/);
  });

  it('names the agency whose schema is not GraphQL', () => {
    expect(() => composeSupergraph([REGISTER, { name: 'bank', sdl: 'type {' }])).toThrow(
      /\[bank\] Syntax Error/,
    );
  });

  it('agrees with the second composer about small schemas', () => {
    expect(publicSchema(composeSupergraph([REGISTER, BANK]))).toBe(publicSchemaByApollo([REGISTER, BANK]));
  });
});

describe('the committed schemas of the agencies', () => {
  it('are what the committed supergraph was composed of', () => {
    const committed = readFileSync(new URL('./supergraph.graphql', import.meta.url), 'utf8');

    expect(composeSupergraph(readCommitted())).toBe(committed);
  });

  it('mean the same to the second composer', () => {
    expect(publicSchema(composeSupergraph(readCommitted()))).toBe(publicSchemaByApollo(readCommitted()));
  });

  it('refuses what it would compose wrongly: an input of an @interfaceObject from another agency', () => {
    const link = LINK.replace(
      '"@inaccessible"',
      '"@inaccessible", "@interfaceObject", "@external", "@requires"',
    );
    const owner = `${link} type Query { all: [Named] } interface Named @key(fields: "id") { id: ID! name: String }
      type User implements Named @key(fields: "id") { id: ID! name: String }`;
    const other = `${link} type Named @key(fields: "id") @interfaceObject {
      id: ID! name: String @external nick: String @requires(fields: "name") }`;
    expect(() =>
      composeSupergraph([
        { name: 'a', sdl: owner },
        { name: 'b', sdl: other },
      ]),
    ).toThrow('[b] Named.name is @external on an @interfaceObject');
  });
});
