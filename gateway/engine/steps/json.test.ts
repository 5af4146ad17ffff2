import { describe, expect, it } from 'vitest';
import { type JsonObject, mergeJson } from './json.ts';

function merge(target: string, source: string, isShared = false): unknown {
  const into = JSON.parse(target) as JsonObject;
  mergeJson(into, JSON.parse(source) as JsonObject, isShared);
  return into;
}

describe('merging what two fetches brought', () => {
  it('adds by key, and by position in lists of the same length', () => {
    expect(merge('{"a":{"x":1},"l":[{"p":1},null]}', '{"a":{"y":2},"l":[{"q":2},{"q":3}],"n":0}')).toEqual({
      a: { x: 1, y: 2 },
      l: [{ p: 1, q: 2 }, { q: 3 }],
      n: 0,
    });
    expect(merge('{"l":[1,2]}', '{"l":[3]}')).toEqual({ l: [3] });
  });

  it('never puts a null in the place of a value', () => {
    expect(merge('{"a":1,"b":null}', '{"a":null,"b":2}')).toEqual({ a: 1, b: 2 });
  });

  it('reaches no prototype', () => {
    expect(JSON.stringify(merge('{}', '{"__proto__":{"x":1},"constructor":{"prototype":{"x":1}}}'))).toBe(
      '{"constructor":{"prototype":{"x":1}}}',
    );
    expect({}).not.toHaveProperty('x');
  });

  it('gives each of several places objects of its own', () => {
    const source: JsonObject = { head: { friends: [{ name: 'a' }] } };
    const [one, other]: JsonObject[] = [{}, {}];
    for (const target of [one, other]) mergeJson(target as JsonObject, source, true);
    mergeJson(one as JsonObject, { head: { friends: [{ age: 1 }] } }, false);
    expect(one).toEqual({ head: { friends: [{ name: 'a', age: 1 }] } });
    expect(other).toEqual({ head: { friends: [{ name: 'a' }] } });
  });
});
