import type { ConformanceSuite } from '../conformance-case.ts';
import { USER_SCHEMAS, userWorld } from './user-world.ts';

const ALIASES: ConformanceSuite = {
  name: 'aliases and merging',
  schemas: USER_SCHEMAS,
  world: userWorld,
  cases: [
    { title: 'the same field twice is one', query: '{ user { id id id } }', data: { user: { id: '1' } } },
    {
      title: 'selections of the same field are joined, in the order first asked',
      query: '{ user { name } user { id } user { points name } }',
      data: { user: { name: 'Người 1', id: '1', points: 10 } },
    },
    {
      title: 'below the border too',
      query: '{ user { badge { level } id badge { text } } }',
      data: { user: { badge: { level: null, text: 'null' }, id: '1' } },
    },
    {
      title: 'one field with different arguments',
      query: '{ user { a: name b: name(upper: true) c: name(cut: 2) } }',
      data: { user: { a: 'Người 1', b: 'NGƯỜI 1', c: 'Ng' } },
    },
    {
      title: 'with different arguments at the other agency',
      query: '{ user { points ten: points(in: TEN) over: points(over: [1, 2, 3]) } }',
      data: { user: { points: 10, ten: 1, over: 3 } },
    },
    {
      title: 'an alias that is the name of another field',
      query: '{ user { name: id id: name } }',
      data: { user: { name: '1', id: 'Người 1' } },
    },
    {
      title: 'an alias that is a key, next to a field of the other agency',
      query: '{ user { id: name points boss { id: points } } }',
      data: { user: { id: 'Người 1', points: 10, boss: { id: 30 } } },
    },
    {
      title: 'an alias that every object has',
      query: '{ user { constructor: name toString: points hasOwnProperty: id } }',
      data: { user: { constructor: 'Người 1', toString: 10, hasOwnProperty: '1' } },
    },
    {
      title: 'an alias that the planner uses',
      query: '{ user { _entities: name representations: points _e0: id } }',
      data: { user: { _entities: 'Người 1', representations: 10, _e0: '1' } },
    },
    {
      title: 'a root field under many aliases',
      query: '{ a: user(id: "1") { points } b: user(id: "2") { points } c: user(id: "9") { points } }',
      data: { a: { points: 10 }, b: { points: 20 }, c: null },
    },
    {
      title: 'fields that cannot be one are refused',
      query: '{ user { x: id x: name } }',
      refused: 'GRAPHQL_VALIDATION_FAILED',
    },
    {
      title: 'arguments that cannot be one are refused',
      query: '{ user(id: "1") { id } user(id: "2") { id } }',
      refused: 'GRAPHQL_VALIDATION_FAILED',
    },
  ],
};

const CONDITIONS: ConformanceSuite = {
  name: '@skip and @include',
  schemas: USER_SCHEMAS,
  world: userWorld,
  cases: [
    {
      title: 'on a field',
      query: '{ user { id @skip(if: true) name @include(if: true) } }',
      data: { user: { name: 'Người 1' } },
    },
    {
      title: 'on a field of the other agency',
      query: '{ user { id points @skip(if: true) } }',
      data: { user: { id: '1' } },
      calls: ['a'],
    },
    {
      title: 'on a root field',
      query: '{ user @include(if: false) { id } users(first: 1) { id } }',
      data: { users: [{ id: '1' }] },
    },
    { title: 'on all of an object', query: '{ user { id @skip(if: true) } }', data: { user: {} } },
    { title: 'on everything there is', query: '{ user @skip(if: true) { id } }', data: {}, calls: [] },
    {
      title: 'on everything of the other agency below an object',
      query: '{ user { badge { text @skip(if: true) } } }',
      data: { user: { badge: {} } },
    },
    {
      title: 'on a fragment in place',
      query: '{ user { id ... @include(if: false) { name points } } }',
      data: { user: { id: '1' } },
      calls: ['a'],
    },
    {
      title: 'on a fragment by name',
      query:
        '{ user { id ...F @skip(if: false) ...G @skip(if: true) } } fragment F on User { name } fragment G on User { points }',
      data: { user: { id: '1', name: 'Người 1' } },
      calls: ['a'],
    },
    {
      title: 'skip wins over include',
      query: '{ user { id name @include(if: true) @skip(if: true) } }',
      data: { user: { id: '1' } },
    },
    {
      title: 'the same field left out here and wanted there',
      query: '{ user { points @skip(if: true) ... { points } } }',
      data: { user: { points: 10 } },
    },
    {
      title: 'by a variable',
      query: 'query ($with: Boolean!) { user { id points @include(if: $with) } }',
      variables: { with: true },
      data: { user: { id: '1', points: 10 } },
    },
    {
      title: 'by a variable, the other way',
      query: 'query ($with: Boolean!) { user { id points @include(if: $with) } }',
      variables: { with: false },
      data: { user: { id: '1' } },
      calls: ['a'],
    },
    {
      title: 'by the default of a variable',
      query: 'query ($with: Boolean = false) { user { id name @include(if: $with) } }',
      data: { user: { id: '1' } },
    },
    {
      title: 'by two variables at once',
      query:
        'query ($a: Boolean!, $b: Boolean!) { user { id @skip(if: $a) name @skip(if: $b) points @skip(if: $a) @include(if: $b) } }',
      variables: { a: false, b: true },
      data: { user: { id: '1', points: 10 } },
    },
    {
      title: 'by a variable that is also an argument',
      query: 'query ($up: Boolean!) { user { name(upper: $up) points @include(if: $up) } }',
      variables: { up: true },
      data: { user: { name: 'NGƯỜI 1', points: 10 } },
    },
    {
      title: 'by a variable that is missing',
      query: 'query ($with: Boolean!) { user { id @include(if: $with) } }',
      refused: 'BAD_USER_INPUT',
    },
    {
      title: 'by null',
      query: 'query ($with: Boolean) { user { id @include(if: $with) } }',
      variables: { with: null },
      refused: 'GRAPHQL_VALIDATION_FAILED',
    },
    {
      title: 'on nested levels',
      query:
        'query ($no: Boolean = false) { user { boss @skip(if: $no) { boss @include(if: $no) { id } points @skip(if: $no) } } }',
      data: { user: { boss: { points: 30 } } },
    },
    {
      title: 'on a type name',
      query: '{ user { __typename @skip(if: true) id } __typename @include(if: true) }',
      data: { user: { id: '1' }, __typename: 'Query' },
    },
    {
      title: 'on introspection',
      query:
        'query ($no: Boolean = false) { __schema @include(if: $no) { queryType { name } } __type(name: "Badge") @skip(if: $no) { name } }',
      data: { __type: { name: 'Badge' } },
      calls: [],
    },
  ],
};

const INTROSPECTION: ConformanceSuite = {
  name: 'introspection and type names',
  schemas: USER_SCHEMAS,
  world: userWorld,
  cases: [
    {
      title: 'the root types',
      query: '{ __schema { queryType { name } mutationType { name } subscriptionType { name } } }',
      data: { __schema: { queryType: { name: 'Query' }, mutationType: null, subscriptionType: null } },
      calls: [],
    },
    {
      title: 'a type of several agencies is one',
      query: '{ __type(name: "User") { kind name fields { name type { kind name ofType { name } } } } }',
      data: {
        __type: {
          kind: 'OBJECT',
          name: 'User',
          fields: [
            { name: 'id', type: { kind: 'NON_NULL', name: null, ofType: { name: 'ID' } } },
            { name: 'name', type: { kind: 'SCALAR', name: 'String', ofType: null } },
            { name: 'boss', type: { kind: 'OBJECT', name: 'User', ofType: null } },
            { name: 'tags', type: { kind: 'LIST', name: null, ofType: { name: null } } },
            { name: 'points', type: { kind: 'SCALAR', name: 'Int', ofType: null } },
            { name: 'badge', type: { kind: 'OBJECT', name: 'Badge', ofType: null } },
          ],
        },
      },
    },
    {
      title: 'no machinery of the federation',
      query:
        '{ e: __type(name: "_Entity") { name } j: __type(name: "join__Graph") { name } s: __type(name: "_Service") { name } __schema { directives { name } } }',
      data: {
        e: null,
        j: null,
        s: null,
        __schema: {
          directives: [
            { name: 'include' },
            { name: 'skip' },
            { name: 'deprecated' },
            { name: 'specifiedBy' },
            { name: 'oneOf' },
          ],
        },
      },
      notCompared: 'the order of the directives is not specified',
    },
    {
      title: 'by a variable, beside data',
      query: 'query ($n: String!) { __type(name: $n) { inputFields { name defaultValue } } user { points } }',
      variables: { n: 'By' },
      data: {
        __type: {
          inputFields: [
            { name: 'dir', defaultValue: 'ASC' },
            { name: 'skip', defaultValue: '0' },
            { name: 'next', defaultValue: null },
          ],
        },
        user: { points: 10 },
      },
    },
    {
      title: 'in the order asked, under aliases, in fragments',
      query:
        '{ user { id } ...F q: __typename } fragment F on Query { s: __schema { t: queryType { n: name } } }',
      data: { user: { id: '1' }, s: { t: { n: 'Query' } }, q: 'Query' },
    },
    { title: 'what is not there', query: '{ __type(name: "Nothing") { name } }', data: { __type: null } },
    {
      title: 'type names need no agency at the root',
      query: '{ __typename a: __typename }',
      data: { __typename: 'Query', a: 'Query' },
      calls: [],
    },
    {
      title: 'type names everywhere',
      query: '{ user { __typename badge { __typename level } boss { __typename points } } }',
      data: {
        user: {
          __typename: 'User',
          badge: { __typename: 'Badge', level: null },
          boss: { __typename: 'User', points: 30 },
        },
      },
    },
    {
      title: 'a type name instead of fields',
      query: '{ users { __typename } user { badge { __typename } } }',
      data: {
        users: [{ __typename: 'User' }, { __typename: 'User' }],
        user: { badge: { __typename: 'Badge' } },
      },
    },
    {
      title: 'the entry of the federation is not public',
      query: '{ _service { sdl } }',
      refused: 'GRAPHQL_VALIDATION_FAILED',
    },
  ],
};

export const LANGUAGE_SUITES: readonly ConformanceSuite[] = [ALIASES, CONDITIONS, INTROSPECTION];
