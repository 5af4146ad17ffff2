import type { ConformanceSuite } from '../conformance-case.ts';
import { USER_SCHEMAS, userWorld } from './user-world.ts';

export const VARIABLE_SUITE: ConformanceSuite = {
  name: 'variables and input coercion',
  schemas: USER_SCHEMAS,
  world: userWorld,
  cases: [
    {
      title: 'a default of an argument',
      query: '{ user { id } users { id } }',
      data: { user: { id: '1' }, users: [{ id: '1' }, { id: '2' }] },
    },
    {
      title: 'null is not the default',
      query: '{ users(first: null) { id } }',
      data: { users: [{ id: '1' }, { id: '2' }, { id: '3' }] },
    },
    {
      title: 'a variable that is not sent leaves the default of the argument',
      query: 'query ($first: Int) { users(first: $first) { id } }',
      data: { users: [{ id: '1' }, { id: '2' }] },
    },
    {
      title: 'a variable that is null is null',
      query: 'query ($first: Int) { users(first: $first) { id } }',
      variables: { first: null },
      data: { users: [{ id: '1' }, { id: '2' }, { id: '3' }] },
    },
    {
      title: 'a default of a variable',
      query: 'query ($first: Int = 1) { users(first: $first) { id } }',
      data: { users: [{ id: '1' }] },
    },
    {
      title: 'a variable wins over its default',
      query: 'query ($first: Int = 1) { users(first: $first) { id } }',
      variables: { first: 3 },
      data: { users: [{ id: '1' }, { id: '2' }, { id: '3' }] },
    },
    {
      title: 'a default where the argument may not be null',
      query: 'query ($id: ID = "2") { user(id: $id) { id } }',
      data: { user: { id: '2' } },
    },
    {
      title: 'a whole number is an ID',
      query: 'query ($id: ID!) { user(id: $id) { id } }',
      variables: { id: 2 },
      data: { user: { id: '2' } },
    },
    {
      title: 'a whole number is an ID in the document',
      query: '{ user(id: 3) { id } }',
      data: { user: { id: '3' } },
    },
    {
      title: 'one value is a list of one',
      query: 'query ($l: [Int!]) { scalars(list: $l, deep: 7) }',
      variables: { l: 5 },
      data: { scalars: '{"list":[5],"deep":[[7]],"must":1}' },
    },
    {
      title: 'a whole number is a Float',
      query: '{ scalars(float: 3, int: 3, must: 2) }',
      data: { scalars: '{"int":3,"float":3,"must":2}' },
    },
    {
      title: 'defaults in an input object',
      query: '{ echo(in: {must: 1, list: [{must: 2, text: null}]}) }',
      data: { echo: '{"in":{"must":1,"text":"mặc định","list":[{"must":2,"text":null}]}}' },
    },
    {
      title: 'defaults in an input object that is a variable',
      query: 'query ($in: In) { echo(in: $in) }',
      variables: { in: { must: 4, dir: 'DESC' } },
      data: { echo: '{"in":{"must":4,"text":"mặc định","dir":"DESC"}}' },
    },
    {
      title: 'variables within an input object',
      query: 'query ($n: Int!, $t: String) { echo(in: {must: $n, text: $t}) }',
      variables: { n: 6 },
      data: { echo: '{"in":{"must":6,"text":"mặc định"}}' },
    },
    {
      title: 'an enum by a variable',
      query: 'query ($by: By) { users(first: 1, by: $by) { id } }',
      variables: { by: { dir: 'DESC' } },
      data: { users: [{ id: '3' }] },
    },
    {
      title: 'variables at the other agency',
      query:
        'query ($u: Unit!, $o: [Int!]) { user { x: points(in: $u) y: points(over: $o) badge(of: {level: 2, names: ["ạ", null]}) { text(loud: true) level } } }',
      variables: { u: 'TEN', o: [1, 2] },
      data: { user: { x: 1, y: 2, badge: { text: '{"level":2,"names":["ạ",null]}!', level: 2 } } },
    },
    {
      title: 'variables by names that the planner uses',
      query:
        'query ($representations: Unit!, $__batch_reps_0: Int) { user { points(in: $representations) name(cut: $__batch_reps_0) } }',
      variables: { representations: 'TEN', __batch_reps_0: 2 },
      data: { user: { points: 1, name: 'Ng' } },
    },
    {
      title: 'the variable is in a fragment',
      query:
        'query ($u: Unit!) { user { ...F } } fragment F on User { points(in: $u) boss { points(in: $u) } }',
      variables: { u: 'TEN' },
      data: { user: { points: 1, boss: { points: 3 } } },
    },
    {
      title: 'quotes, lines and letters of all kinds',
      query: 'query ($t: String) { scalars(text: $t) }',
      variables: { t: '"\\\n\u2028😀 ạ</script>' },
      data: { scalars: JSON.stringify({ text: '"\\\n\u2028😀 ạ</script>', must: 1 }) },
    },
    {
      title: 'a block string',
      query: '{ scalars(text: """\n  một\n    hai\n  """) }',
      data: { scalars: '{"text":"một\\n  hai","must":1}' },
    },
    {
      title: 'variables that nobody declared are not passed on',
      query: '{ user { id } }',
      variables: { other: 1 },
      data: { user: { id: '1' } },
    },
    {
      title: 'a fraction is no Int',
      query: 'query ($n: Int) { scalars(int: $n) }',
      variables: { n: 1.5 },
      refused: 'BAD_USER_INPUT',
    },
    {
      title: 'a large number is no Int',
      query: '{ scalars(int: 2147483648) }',
      refused: 'GRAPHQL_VALIDATION_FAILED',
    },
    {
      title: 'text is no Int',
      query: 'query ($n: Int) { scalars(int: $n) }',
      variables: { n: '1' },
      refused: 'BAD_USER_INPUT',
    },
    { title: 'a number is no String', query: '{ scalars(text: 5) }', refused: 'GRAPHQL_VALIDATION_FAILED' },
    {
      title: 'null in a list that may hold none',
      query: 'query ($l: [Int!]) { scalars(list: $l) }',
      variables: { l: [1, null] },
      refused: 'BAD_USER_INPUT',
    },
    {
      title: 'a field of an input object that must be there',
      query: 'query ($in: In) { echo(in: $in) }',
      variables: { in: { text: 'x' } },
      refused: 'BAD_USER_INPUT',
    },
    {
      title: 'a field that an input object does not have',
      query: 'query ($in: In) { echo(in: $in) }',
      variables: { in: { must: 1, other: 2 } },
      refused: 'BAD_USER_INPUT',
    },
    {
      title: 'a value that an enum does not have',
      query: 'query ($by: By) { users(by: $by) { id } }',
      variables: { by: { dir: 'UP' } },
      refused: 'BAD_USER_INPUT',
    },
    {
      title: 'a variable of a type that does not fit',
      query: 'query ($first: Float) { users(first: $first) { id } }',
      refused: 'GRAPHQL_VALIDATION_FAILED',
    },
    {
      title: 'a variable that is not declared',
      query: '{ users(first: $first) { id } }',
      refused: 'GRAPHQL_VALIDATION_FAILED',
    },
    {
      title: 'a variable that is not used',
      query: 'query ($first: Int) { users { id } }',
      refused: 'GRAPHQL_VALIDATION_FAILED',
    },
    {
      title: 'an argument that may not be null',
      query: '{ scalars(must: null) }',
      refused: 'GRAPHQL_VALIDATION_FAILED',
    },
  ],
};
