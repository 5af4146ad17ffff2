import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { TWO_AGENCIES, TWO_AGENCIES_SUPERGRAPH } from '../testing/two-agencies.ts';
import { type CheckOrder, checkInProcess } from './check-in-process.ts';
import { readSource, supergraphOf } from './read-supergraph.ts';
import { refusalOf } from './supergraph-refusal.ts';
import { type SupergraphWatch, watchSupergraph } from './watch-supergraph.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'dachieu-reload-'));
  file = path.join(folder, 'supergraph.graphql');
  writeFileSync(file, 'first');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What the gateway was offered, in order. */
async function startWatch(
  check?: (order: CheckOrder) => Promise<string>,
): Promise<{ watch: SupergraphWatch; offered: string[] }> {
  const offered: string[] = [];
  const watch = watchSupergraph({
    path: file,
    ownRooms: [],
    served: await readSource(file),
    pollMs: 0,
    check: check ?? (async ({ source }) => supergraphOf(source, [])),
    reloader: {
      reload: async (sdl) => {
        offered.push(sdl);
        return { kind: 'unchanged', hash: '' };
      },
      refuse: async (reason) => {
        const refusal = refusalOf(reason);
        offered.push(refusal.code);
        return { kind: 'refused', refusal };
      },
    },
  });
  return { watch, offered };
}

describe('watching the supergraph', () => {
  it('offers each new text once, also one that was renamed into its place', async () => {
    const { watch, offered } = await startWatch();
    await watch.look();
    expect(offered).toEqual([]);
    writeFileSync(file, 'second');
    await watch.look();
    await watch.look();
    writeFileSync(path.join(folder, 'new'), 'third');
    renameSync(path.join(folder, 'new'), file);
    await watch.look();
    expect(offered).toEqual(['second', 'third']);
  });

  it('does not take what is still being written', async () => {
    const { watch, offered } = await startWatch();
    writeFileSync(file, 'hal');
    const looking = watch.look();
    setTimeout(() => writeFileSync(file, 'half, and the rest'), 50);
    await looking;
    expect(offered).toEqual([]);
    await watch.look();
    expect(offered).toEqual(['half, and the rest']);
  });

  it('looks again when it was told to while it looked', async () => {
    const mayCheck = Promise.withResolvers<void>();
    const { watch, offered } = await startWatch(async ({ source }) => {
      await mayCheck.promise;
      return supergraphOf(source, []);
    });
    writeFileSync(file, 'second');
    const first = watch.look();
    await new Promise((resolve) => setTimeout(resolve, 300));
    writeFileSync(file, 'third');
    const looks = [watch.look(), watch.look()];
    mayCheck.resolve();
    await Promise.all([first, ...looks]);
    expect(offered).toEqual(['second', 'third']);
  });

  it('refuses once what cannot be read, and goes on when it is back', async () => {
    const { watch, offered } = await startWatch();
    rmSync(file);
    await watch.look();
    await watch.look();
    expect(offered).toEqual(['SUPERGRAPH_UNREADABLE']);
    writeFileSync(file, 'back');
    await watch.look();
    expect(offered).toEqual(['SUPERGRAPH_UNREADABLE', 'back']);
  });

  it('tells why a check failed', async () => {
    const { watch, offered } = await startWatch(() => Promise.reject(new Error('no')));
    writeFileSync(file, 'bad');
    await watch.look();
    expect(offered).toEqual(['SUPERGRAPH_INVALID']);
  });

  it('looks by itself', async () => {
    const offered = Promise.withResolvers<string>();
    const watch = watchSupergraph({
      path: file,
      ownRooms: [],
      served: await readSource(file),
      pollMs: 10,
      check: async ({ source }) => supergraphOf(source, []),
      reloader: {
        reload: async (sdl) => {
          offered.resolve(sdl);
          return { kind: 'unchanged', hash: '' };
        },
        refuse: () => Promise.reject(new Error('nothing is refused here')),
      },
    });
    writeFileSync(file, 'later');
    expect(await offered.promise).toBe('later');
    watch.stop();
  });
});

describe('a folder of schemas', () => {
  const write = async (files: Readonly<Record<string, string>>): Promise<string> => {
    const schemas = path.join(folder, 'schemas');
    mkdirSync(schemas);
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(schemas, name), text);
    return schemas;
  };
  const twoFiles = Object.fromEntries(TWO_AGENCIES.map(({ name, sdl }) => [`${name}.graphql`, sdl]));

  it('is composed, with addresses where some are given', async () => {
    const urls = JSON.stringify({ bank: 'https://bank.example.vn/graphql' });
    const composed = supergraphOf(await readSource(await write({ ...twoFiles, 'urls.json': urls })), []);
    const expected = TWO_AGENCIES_SUPERGRAPH.replace(
      'http://bank.invalid/graphql',
      'https://bank.example.vn/graphql',
    );
    expect(composed).toBe(expected);
  });

  it('is composed with the rooms of the gateway', async () => {
    const ownRooms = [{ name: 'views', sdl: 'type Query { seen: Int }' }];
    expect(supergraphOf(await readSource(await write(twoFiles)), ownRooms)).toContain('seen: Int');
  });

  it.each([
    ['nothing', {}],
    ['addresses that are none', { ...twoFiles, 'urls.json': '{"bank": "file:///etc/passwd"}' }],
  ])('is refused where it holds %s', async (_what, files) => {
    const source = await readSource(await write(files));
    expect(() => supergraphOf(source, [])).toThrow(
      expect.objectContaining({ code: 'SUPERGRAPH_UNREADABLE' }),
    );
  });
});

describe('the check in a process of its own', { timeout: 120_000 }, () => {
  it('gives back a supergraph that can be served', async () => {
    writeFileSync(file, TWO_AGENCIES_SUPERGRAPH);
    const order = { source: await readSource(file), ownRooms: [] };
    expect(await checkInProcess(order)).toBe(TWO_AGENCIES_SUPERGRAPH);
  });

  it('says which agency does not fit', async () => {
    const schemas = path.join(folder, 'schemas');
    mkdirSync(schemas);
    writeFileSync(path.join(schemas, 'bank.graphql'), 'type Query { loan: Loen }');
    const order = { source: await readSource(schemas), ownRooms: [] };
    await expect(checkInProcess(order)).rejects.toMatchObject({
      code: 'SUPERGRAPH_NOT_COMPOSED',
      where: ['bank'],
    });
  });

  it('says where a text is no GraphQL, and what is wrong with a schema that clients would see', async () => {
    const check = async (text: string): Promise<unknown> => {
      writeFileSync(file, text);
      return checkInProcess({ source: await readSource(file), ownRooms: [] });
    };
    await expect(check('type Query {\n  a: }')).rejects.toMatchObject({
      code: 'SUPERGRAPH_INVALID',
      where: ['2:6'],
    });
    const withoutField = TWO_AGENCIES_SUPERGRAPH.replace(
      /type Loan[^}]*\}/,
      'interface Owed { a: Int }\ntype Loan implements Owed { b: Int }',
    );
    await expect(check(withoutField)).rejects.toMatchObject({ code: 'SUPERGRAPH_INVALID' });
  });
});
