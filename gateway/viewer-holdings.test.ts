import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { DATA_CLASSES } from '../shared/viewer/data-class.ts';
import { guardDataClasses } from '../shared/viewer/guard-data-classes.ts';
import type { Right, Viewer } from '../shared/viewer/viewer.ts';
import { composeSupergraph } from './compose.ts';
import { PERSONAS } from './demo/personas.ts';
import { createEngine } from './engine/engine.ts';
import { holdingsOf } from './viewer-holdings.ts';

const FIELDS = DATA_CLASSES.map((dataClass) => [`of_${dataClass}`, dataClass] as const);

/** One agency that guards its classified fields itself, as the rooms' kit does, and one that leaves it to the gateway. */
const sdlWith = (directive: (dataClass: string) => string): string => `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@tag", "@requiresScopes"])
  type Query { ${FIELDS.map(([field, dataClass]) => `${field}: Int ${directive(dataClass)}`).join(' ')} }`;
const CLASSIFIED = sdlWith((dataClass) => `@tag(name: "data_${dataClass}")`);
const SCOPED = sdlWith((dataClass) =>
  dataClass === 'none' ? '' : `@requiresScopes(scopes: [["data:${dataClass}"]])`,
);
const QUERY = `{ ${FIELDS.map(([field]) => field).join(' ')} }`;

const rootValue = Object.fromEntries(FIELDS.map(([field], index) => [field, index]));

async function bySubgraph(viewer: Viewer) {
  const schema = buildSubgraphSchema(parse(CLASSIFIED));
  guardDataClasses(schema);
  return graphql({ schema, source: QUERY, rootValue, contextValue: { viewer } });
}

async function byGateway(viewer: Viewer) {
  const schema = buildSubgraphSchema(parse(SCOPED));
  const engine = createEngine<Viewer>({
    supergraphSdl: composeSupergraph([{ name: 'agency', sdl: SCOPED }]),
    callAgency: async ({ body }) => {
      const { query } = JSON.parse(body) as { readonly query: string };
      return JSON.stringify(await graphql({ schema, source: query, rootValue }));
    },
    holdingsOf,
  });
  return engine.execute({ query: QUERY }, viewer);
}

const VIEWERS: readonly Viewer[] = PERSONAS.map(({ viewer }) => viewer);

describe('what a viewer holds in the words of @requiresScopes', () => {
  it.each(VIEWERS.map((viewer) => [viewer.subject, viewer] as const))(
    'shows %s what an agency that guards its data classes itself shows',
    async (_subject, viewer) => {
      const theirs = await bySubgraph(viewer);
      const ours = await byGateway(viewer);
      expect(ours.data).toEqual({ ...theirs.data });
      expect(ours.errors?.map(({ path }) => path)).toEqual(theirs.errors?.map(({ path }) => path));
    },
  );

  it('differs between viewers, or the comparison above says nothing', async () => {
    const answers = await Promise.all(
      VIEWERS.map(async (viewer) => JSON.stringify((await byGateway(viewer)).data)),
    );
    expect(new Set(answers).size).toBeGreaterThan(1);
  });

  it('names every right', () => {
    const rights: readonly Right[] = ['household.read', 'statistics.read'];
    const [first] = VIEWERS;
    if (first === undefined) throw new Error('There are no personas.');
    expect([...holdingsOf({ ...first, roles: rights, dataClasses: ['basic'] }).scopes]).toEqual([
      'data:basic',
      'right:household.read',
      'right:statistics.read',
    ]);
  });
});
