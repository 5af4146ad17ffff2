import 'reflect-metadata';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { printArtefacts } from './print-artefacts.ts';

// --write prints the schemas, the supergraph and the table of errors; --check fails where a committed one is stale.
const write = process.argv.includes('--write');
const stale: string[] = [];
for (const [path, text] of printArtefacts()) {
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  stale.push(path);
  if (write) writeFileSync(path, text);
}
if (stale.length > 0)
  process.stdout.write(`${write ? 'printed' : 'stale'}:\n${stale.map((path) => `  ${path}\n`).join('')}`);
if (stale.length > 0 && !write) {
  process.stdout.write('Run `npm run schemas`, read the difference, commit it.\n');
  process.exitCode = 1;
}
