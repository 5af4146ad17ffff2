import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A query of docs/examples or docs/questions that runs as it stands. */
export interface Example {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
  /** The persona who may ask it. */
  readonly persona: string;
  readonly query: string;
}

/** Every `*.graphql` of a folder, by file name. @throws where a file lacks one of its three heading comments */
export function readExamples(folder: string): readonly Example[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.graphql'))
    .toSorted()
    .map((file) =>
      parseExample(path.basename(file, '.graphql'), readFileSync(path.join(folder, file), 'utf8')),
    );
}

export function parseExample(id: string, query: string): Example {
  return {
    id,
    vi: heading(id, query, 'vi'),
    en: heading(id, query, 'en'),
    persona: heading(id, query, 'persona'),
    query,
  };
}

function heading(id: string, query: string, name: string): string {
  const value = new RegExp(`^# ${name}: (.+)$`, 'm').exec(query)?.[1]?.trim();
  if (value === undefined) throw new Error(`The example ${id} lacks its comment "# ${name}: …".`);
  return value;
}
