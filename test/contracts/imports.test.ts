import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOMS = ['register', 'labour', 'bank', 'insurance', 'education', 'plans'];
const COMPOSITION_ROOT = 'gateway/all-in-one.ts';

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => path.join(folder, file))
    .filter((file) => file.endsWith('.ts') && !/(\.(test|e2e|fixture)\.ts$)|\/testing\//.test(file));
}

/** Project files that a file imports, as paths from the root. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)['"]/g)].map(
    (match) => match[1] ?? '',
  );
  return specifiers.map((specifier) => path.normalize(path.join(path.dirname(file), specifier)));
}

function crossings(
  folder: string,
  allowed: readonly string[],
  except: readonly string[] = [],
): readonly string[] {
  return sources(folder)
    .filter((file) => !except.includes(file))
    .flatMap((file) => importsOf(file).map((target) => [file, target] as const))
    .filter(([, target]) => !allowed.some((room) => target.startsWith(`${room}/`)))
    .map(([file, target]) => `${file} imports ${target}`);
}

describe('who may import whom', () => {
  it('shared imports npm only', () => expect(crossings('shared', ['shared'])).toEqual([]));

  it.each(ROOMS)('%s imports itself and shared', (room) => {
    expect(crossings(`subgraphs/${room}`, [`subgraphs/${room}`, 'shared'])).toEqual([]);
  });

  it('the gateway imports no subgraph, but for the composition root', () => {
    expect(crossings('gateway', ['gateway', 'shared'], [COMPOSITION_ROOT])).toEqual([]);
  });

  it('the environment is read at the edges only', () => {
    const readers = ['shared', 'gateway', 'subgraphs']
      .flatMap(sources)
      .filter((file) => readFileSync(file, 'utf8').includes('process.env'));
    const edges = /(^|\/)(main|config|all-in-one|print-token)\.ts$/;
    expect(readers.filter((file) => !edges.test(file))).toEqual([]);
  });

  it('the clock and chance are handed in', () => {
    const all = ['shared', 'gateway', 'subgraphs']
      .flatMap(sources)
      .filter((file) => file !== 'shared/time/clock.ts');
    expect(
      all.filter((file) => /Math\.random\(|\bnew Date\(\)|Date\.now\(/.test(readFileSync(file, 'utf8'))),
    ).toEqual([]);
  });
});
