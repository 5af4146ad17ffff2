import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { type ComposableSubgraph, composeSupergraph } from '../compose.ts';
import { SupergraphRefusal } from './supergraph-refusal.ts';

/** What stands at SUPERGRAPH_PATH: texts by file name. */
export interface SupergraphSource {
  readonly isFolder: boolean;
  readonly files: readonly { readonly name: string; readonly text: string }[];
  /** SHA-256 of names and texts. */
  readonly hash: string;
}

const URLS_FILE = 'urls.json';
const urlsModel = z.record(z.string(), z.url({ protocol: /^https?$/ }));

/**
 * A file with a supergraph, or a folder with a schema an agency (`<agency>.graphql`) and, where the gateway takes
 * addresses from the supergraph, `urls.json`.
 *
 * @throws SupergraphRefusal SUPERGRAPH_UNREADABLE
 */
export async function readSource(sourcePath: string): Promise<SupergraphSource> {
  try {
    const isFolder = (await stat(sourcePath)).isDirectory();
    const names = isFolder ? (await readdir(sourcePath)).filter(isOurs).sort() : [path.basename(sourcePath)];
    const read = await Promise.all(
      names.map(async (name) => ({
        name,
        bytes: await readFile(isFolder ? path.join(sourcePath, name) : sourcePath),
      })),
    );
    const hash = createHash('sha256');
    for (const { name, bytes } of read) hash.update(JSON.stringify([name, bytes.length])).update(bytes);
    const files = read.map(({ name, bytes }) => ({ name, text: bytes.toString('utf8') }));
    return { isFolder, files, hash: hash.digest('hex') };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new SupergraphRefusal('SUPERGRAPH_UNREADABLE', `SUPERGRAPH_PATH cannot be read (${code}).`);
  }
}

function isOurs(name: string): boolean {
  return name === URLS_FILE || (name.endsWith('.graphql') && !name.startsWith('.'));
}

/**
 * The supergraph that the source is, or is composed to.
 * @param ownRooms the schemas of rooms inside the gateway, which a folder does not hold
 * @throws CompositionError, SupergraphRefusal
 */
export function supergraphOf(source: SupergraphSource, ownRooms: readonly ComposableSubgraph[]): string {
  if (!source.isFolder) return source.files[0]?.text ?? '';
  const urls = readUrls(source.files.find(({ name }) => name === URLS_FILE)?.text ?? '{}');
  const schemas = source.files.filter(({ name }) => name !== URLS_FILE);
  if (schemas.length === 0)
    throw new SupergraphRefusal('SUPERGRAPH_UNREADABLE', 'No <agency>.graphql stands in the folder.');
  const agencies = schemas.map(({ name: file, text: sdl }) => {
    const name = path.basename(file, '.graphql');
    const url = Object.hasOwn(urls, name) ? urls[name] : undefined;
    return url === undefined ? { name, sdl } : { name, sdl, url };
  });
  const given = new Set(agencies.map(({ name }) => name));
  return composeSupergraph([...agencies, ...ownRooms.filter(({ name }) => !given.has(name))]);
}

function readUrls(text: string): Readonly<Record<string, string>> {
  try {
    return urlsModel.parse(JSON.parse(text));
  } catch {
    throw new SupergraphRefusal(
      'SUPERGRAPH_UNREADABLE',
      `${URLS_FILE} must be an object of http:// or https:// URLs by agency.`,
      [URLS_FILE],
    );
  }
}
