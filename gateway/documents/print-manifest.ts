import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { SCALARS } from '../../shared/scalars/scalars.ts';
import { COHORT_CHAIN } from '../cohorts/cohort-chain.ts';
import { DEFAULT_SUPERGRAPH_PATH } from '../config.ts';
import { createEngine } from '../engine/engine.ts';
import { makeManifest, UntrustworthyDocumentError } from './make-manifest.ts';
import { ManifestError, readManifest, writeManifest } from './manifest.ts';

const USAGE = `npm run -s trusted-documents -- --documents <path>… --out <file> [--supergraph <file>]
  <path>  a *.graphql file, a folder of them, or a manifest (*.json) of Apollo's or of hashes and documents`;

const { values, positionals } = parseArgs({
  options: {
    documents: { type: 'string', multiple: true },
    out: { type: 'string' },
    supergraph: { type: 'string', default: DEFAULT_SUPERGRAPH_PATH },
  },
  allowPositionals: true,
});

/** Every document of a file, of a folder's `*.graphql`, or of a manifest: its text as a client sends it. */
function documentsAt(place: string): readonly string[] {
  if (statSync(place).isDirectory())
    return readdirSync(place)
      .filter((file) => file.endsWith('.graphql'))
      .toSorted()
      .map((file) => readFileSync(path.join(place, file), 'utf8'));
  const text = readFileSync(place, 'utf8');
  return place.endsWith('.json') ? [...readManifest(text).documents.values()] : [text];
}

async function print(places: readonly string[], out: string): Promise<void> {
  const engine = createEngine<undefined>({
    supergraphSdl: readFileSync(values.supergraph, 'utf8'),
    scalars: SCALARS,
    limits: { chain: COHORT_CHAIN },
    callAgency: () => Promise.reject(new Error('No agency is asked here.')),
  });
  const manifest = await makeManifest(engine, places.flatMap(documentsAt));
  const text = writeManifest(manifest);
  writeFileSync(out, text);
  const { documents, plans } = manifest;
  const size = `${Math.round(Buffer.byteLength(text) / 1024)} KB`;
  process.stdout.write(`${documents.size} documents, ${plans?.byHash.size ?? 0} plans, ${size}: ${out}\n`);
}

const places = [...(values.documents ?? []), ...positionals];
try {
  if (places.length > 0 && values.out !== undefined) await print(places, values.out);
  else {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = 1;
  }
} catch (error) {
  if (!(error instanceof UntrustworthyDocumentError || error instanceof ManifestError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
