import { describe, expect, it } from 'vitest';
import { startTestFederation } from './testing/test-federation.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';
const { engine, calls } = startTestFederation({
  schemas: {
    register: `${LINK} type Query { start: Group other: Group }
      type Group @key(fields: "id") { id: ID! smaller: Group parts: [Part] count: Int } type Part { group: Group count: Int }`,
    bank: `${LINK} type Group @key(fields: "id") { id: ID! owing(is: Boolean): Group }`,
  },
  limits: { maxDepth: 4, chain: { type: 'Group', max: 3, code: 'CHAIN_TOO_LONG' } },
});

const nested = (links: number, inmost: string, field = 'smaller'): string =>
  `${`${field} { `.repeat(links)}${inmost}${' }'.repeat(links)}`;

async function codes(query: string): Promise<readonly string[]> {
  return (await engine.check({ query })).map(({ extensions }) => extensions.code);
}

describe('fields that lead from a type to itself', () => {
  it('may be nested as often as the limit says', async () => {
    expect(await codes(`{ start { ${nested(3, 'count')} } }`)).toEqual([]);
    expect(await codes(`{ start { ${nested(4, 'count')} } }`)).toEqual(['CHAIN_TOO_LONG']);
  });

  it('are refused for what they are, however deep they go', async () => {
    expect(await codes(`{ start { ${nested(40, 'count')} } }`)).toEqual(['CHAIN_TOO_LONG']);
    expect(await codes(`{ start { ${nested(900, 'count')} } }`)).toEqual(['CHAIN_TOO_LONG']);
  });

  it('are counted through fragments, whichever agency they belong to', async () => {
    const fragment = 'fragment F on Group { owing { ... on Group { smaller { count } } } }';
    expect(await codes(`{ start { smaller { ...F } } } ${fragment}`)).toEqual([]);
    expect(await codes(`{ start { owing(is: false) { smaller { ...F } } } } ${fragment}`)).toEqual([
      'CHAIN_TOO_LONG',
    ]);
  });

  it('are counted on through a list, and side by side only once', async () => {
    expect(await codes(`{ start { smaller { parts { group { ${nested(2, 'count')} } } } } }`)).toEqual([]);
    expect(await codes(`{ start { smaller { parts { group { ${nested(3, 'count')} } } } } }`)).toEqual([
      'CHAIN_TOO_LONG',
    ]);
    expect(
      await codes(
        `{ start { ${nested(3, 'count')} a: ${nested(3, 'count')} } other { ${nested(3, 'count')} } }`,
      ),
    ).toEqual([]);
  });

  it('do not count as depth, everything else does', async () => {
    expect(await codes(`{ start { ${nested(3, 'parts { group { parts { count } } }')} } }`)).toEqual([
      'OPERATION_TOO_DEEP',
    ]);
  });

  it('are refused before any agency is asked', () => expect(calls).toEqual([]));
});
