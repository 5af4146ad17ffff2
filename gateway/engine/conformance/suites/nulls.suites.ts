import { GraphQLError } from 'graphql';
import { type ConformanceSuite, fed2, row } from '../conformance-case.ts';

const refuse = (code: string) => (): never => {
  throw new GraphQLError('Told by an agency.', { extensions: { code } });
};

const PROPAGATION: ConformanceSuite = {
  name: 'null propagation',
  schemas: {
    a: fed2(`type Query {
        box: Box must: Box! boxes: [Box] full: [Box!] sure: [Box!]! grid: [[Int!]!] gridOpen: [[Int!]] words: [String!]! plain: Int }
      type Box @key(fields: "id") { id: ID! open: Int firm: Int! inner: Box innerFirm: Box! list: [Box!] }`),
    b: fed2(
      'type Box @key(fields: "id") { id: ID! far: Int farFirm: Int! farBox: Deep farList: [Deep!]! } type Deep { value: Int! open: Int }',
    ),
  },
  world: () => {
    const good = row('Box', {
      id: 'g',
      open: 1,
      firm: 1,
      far: 1,
      farFirm: 1,
      farBox: { value: 1, open: null },
      farList: [{ value: 1 }],
    });
    const bad = row('Box', {
      id: 'b',
      open: null,
      firm: null,
      far: null,
      farFirm: null,
      farBox: { value: null, open: 2 },
      farList: [{ value: 1 }, { value: null }],
    });
    const boxes = [good, null, bad];
    return {
      rows: [good, bad],
      resolvers: {
        Query: {
          box: () => bad,
          must: () => bad,
          boxes: () => boxes,
          full: () => boxes,
          sure: () => boxes,
          grid: () => [[1], [2, null]],
          gridOpen: () => [[1], [2, null], null],
          words: () => ['một', null],
          plain: () => 7,
        },
        Box: {
          inner: ({ id }) => (id === 'b' ? bad : good),
          innerFirm: ({ id }) => (id === 'b' ? null : good),
          list: ({ id }) => (id === 'b' ? [good, bad] : [good]),
        },
      },
    };
  },
  cases: [
    {
      title: 'a field that may be null stays alone',
      query: '{ box { open id } }',
      data: { box: { open: null, id: 'b' } },
    },
    {
      title: 'one that may not takes its object',
      query: '{ box { id firm } plain }',
      data: { box: null, plain: 7 },
      errors: ['box.firm: INTERNAL_SERVER_ERROR'],
    },
    {
      title: 'up to the root',
      query: '{ must { firm } plain }',
      data: null,
      errors: ['must.firm: INTERNAL_SERVER_ERROR'],
    },
    {
      title: 'to an item of a list that may be null',
      query: '{ boxes { firm } }',
      data: { boxes: [{ firm: 1 }, null, null] },
      errors: ['boxes.2.firm: INTERNAL_SERVER_ERROR'],
    },
    {
      title: 'to the list where its items may not be null',
      query: '{ full { id } plain }',
      data: { full: null, plain: 7 },
      errors: ['full.1: INTERNAL_SERVER_ERROR'],
    },
    {
      title: 'to the root where neither may be null',
      query: '{ plain sure { id } }',
      data: null,
      errors: ['sure.1: INTERNAL_SERVER_ERROR'],
    },
    {
      title: 'in a list of lists, to the outer one',
      query: '{ grid }',
      data: { grid: null },
      errors: ['grid.1.1: INTERNAL_SERVER_ERROR'],
    },
    {
      title: 'in a list of lists, to the inner one',
      query: '{ gridOpen }',
      data: { gridOpen: [[1], null, null] },
      errors: ['gridOpen.1.1: INTERNAL_SERVER_ERROR'],
    },
    {
      title: 'of a leaf in a list to the root',
      query: '{ words }',
      data: null,
      errors: ['words.1: INTERNAL_SERVER_ERROR'],
    },
    {
      title: 'within an object within an object',
      query: '{ box { id inner { firm } } }',
      data: { box: { id: 'b', inner: null } },
      errors: ['box.inner.firm: INTERNAL_SERVER_ERROR'],
    },
    {
      title: 'of an object that may not be null',
      query: '{ box { id innerFirm { id } } }',
      data: { box: null },
      errors: ['box.innerFirm: INTERNAL_SERVER_ERROR'],
    },
    {
      title: 'of a list below a list',
      query: '{ boxes { list { firm } } }',
      data: { boxes: [{ list: [{ firm: 1 }] }, null, { list: null }] },
      errors: ['boxes.2.list.1.firm: INTERNAL_SERVER_ERROR'],
    },
    {
      title: 'of a field that another agency gives',
      query: '{ boxes { id far farFirm } }',
      data: { boxes: [{ id: 'g', far: 1, farFirm: 1 }, null, null] },
      errors: ['boxes.2.farFirm: INTERNAL_SERVER_ERROR'],
    },
    {
      title: 'below a field that another agency gives',
      query: '{ boxes { id farBox { open value } } }',
      data: { boxes: [{ id: 'g', farBox: { open: null, value: 1 } }, null, { id: 'b', farBox: null }] },
      errors: ['boxes.2.farBox.value: INTERNAL_SERVER_ERROR'],
    },
    {
      title: 'through a list that another agency gives',
      query: '{ boxes { id farList { value } } }',
      data: { boxes: [{ id: 'g', farList: [{ value: 1 }] }, null, null] },
      errors: ['boxes.2.farList.1.value: INTERNAL_SERVER_ERROR'],
    },
    {
      title: 'under an alias, with the path of the alias',
      query: '{ x: box { y: firm } }',
      data: { x: null },
      errors: ['x.y: INTERNAL_SERVER_ERROR'],
    },
    {
      title: 'not where the field is left out',
      query: '{ box { id firm @skip(if: true) } }',
      data: { box: { id: 'b' } },
    },
    {
      title: 'of a silent agency, where it may be null',
      query: '{ boxes { id far } }',
      silent: ['b'],
      data: { boxes: [{ id: 'g', far: null }, null, { id: 'b', far: null }] },
      errors: ['boxes.far: AGENCY_UNAVAILABLE'],
    },
    {
      title: 'of a silent agency, where it may not',
      query: '{ boxes { id farFirm } plain }',
      silent: ['b'],
      data: { boxes: [null, null, null], plain: 7 },
      errors: ['boxes.farFirm: AGENCY_UNAVAILABLE'],
    },
    {
      title: 'of a silent agency at the root',
      query: '{ box { id } plain }',
      silent: ['a'],
      data: { box: null, plain: null },
      errors: ['box: AGENCY_UNAVAILABLE', 'plain: AGENCY_UNAVAILABLE'],
    },
    {
      title: 'of a silent agency at a root that may not be null',
      query: '{ plain must { id } }',
      silent: ['a'],
      data: null,
      errors: ['must: AGENCY_UNAVAILABLE', 'plain: AGENCY_UNAVAILABLE'],
    },
  ],
};

const ERRORS: ConformanceSuite = {
  name: 'errors of agencies',
  schemas: {
    a: fed2(`type Query { item: Item items: [Item!]! broken: Int brokenFirm: Int! listed: [Int] }
      type Item @key(fields: "id") { id: ID! bad: Int name: String worse: Int! child: Item }`),
    b: fed2(
      'type Item @key(fields: "id") { id: ID! far: Int farBad: Int farWorse: Int! farChild: Far } type Far { deep: Int deepBad: Int }',
    ),
  },
  world: () => {
    const item = (id: string) =>
      row('Item', { id, name: `Mục ${id}`, far: 1, farChild: { deep: 1, deepBad: null } });
    const rows = [item('1'), item('2')];
    return {
      rows,
      resolvers: {
        Query: {
          item: () => rows[0],
          items: () => rows,
          broken: refuse('FORBIDDEN'),
          brokenFirm: refuse('FORBIDDEN'),
          listed: () => [1, new GraphQLError('Told.', { extensions: { code: 'SMALL_CELL' } }), 3],
        },
        Item: {
          bad: ({ id }) => (id === '2' ? refuse('FORBIDDEN')() : 5),
          worse: ({ id }) => (id === '2' ? refuse('FORBIDDEN_DATA_CLASS')() : 5),
          farBad: refuse('FORBIDDEN_DATA_CLASS'),
          farWorse: ({ id }) => (id === '2' ? refuse('FORBIDDEN')() : 5),
          child: () => rows[1],
        },
        Far: { deepBad: refuse('SMALL_CELL') },
      },
    };
  },
  cases: [
    {
      title: 'keep path and code',
      query: '{ broken }',
      data: { broken: null },
      errors: ['broken: FORBIDDEN'],
    },
    {
      title: 'at the root of an alias',
      query: '{ a: broken b: item { name } }',
      data: { a: null, b: { name: 'Mục 1' } },
      errors: ['a: FORBIDDEN'],
    },
    {
      title: 'take the root that may not be null',
      query: '{ brokenFirm item { id } }',
      data: null,
      errors: ['brokenFirm: FORBIDDEN'],
    },
    {
      title: 'in a list, at their index',
      query: '{ items { id bad } }',
      data: {
        items: [
          { id: '1', bad: 5 },
          { id: '2', bad: null },
        ],
      },
      errors: ['items.1.bad: FORBIDDEN'],
    },
    {
      title: 'of items of a list of leaves',
      query: '{ listed }',
      data: { listed: [1, null, 3] },
      errors: ['listed.1: SMALL_CELL'],
    },
    {
      title: 'of fields that may not be null take the list with them',
      query: '{ items { id worse } }',
      data: null,
      errors: ['items.1.worse: FORBIDDEN_DATA_CLASS'],
    },
    {
      title: 'of entities, at each place of the entity',
      query: '{ items { farBad } }',
      data: { items: [{ farBad: null }, { farBad: null }] },
      errors: ['items.0.farBad: FORBIDDEN_DATA_CLASS', 'items.1.farBad: FORBIDDEN_DATA_CLASS'],
    },
    {
      title: 'of the same entity in two places',
      query: '{ item { child { y: farBad } } items { farBad @include(if: false) id } }',
      data: { item: { child: { y: null } }, items: [{ id: '1' }, { id: '2' }] },
      errors: ['item.child.y: FORBIDDEN_DATA_CLASS'],
    },
    {
      title: 'of one entity under two aliases',
      query: '{ x: item { farBad } y: item { z: farBad } }',
      data: { x: { farBad: null }, y: { z: null } },
      errors: ['x.farBad: FORBIDDEN_DATA_CLASS', 'y.z: FORBIDDEN_DATA_CLASS'],
    },
    {
      title: 'below a field of an entity',
      query: '{ items { farChild { deep d: deepBad } } }',
      data: { items: [{ farChild: { deep: 1, d: null } }, { farChild: { deep: 1, d: null } }] },
      errors: ['items.0.farChild.d: SMALL_CELL', 'items.1.farChild.d: SMALL_CELL'],
    },
    {
      title: 'of one entity take only that entity',
      query: '{ item { child { name farWorse } name farWorse } }',
      data: { item: { child: null, name: 'Mục 1', farWorse: 5 } },
      errors: ['item.child.farWorse: FORBIDDEN'],
      notCompared: undefined,
    },
  ],
};

export const NULL_SUITES: readonly ConformanceSuite[] = [PROPAGATION, ERRORS];
