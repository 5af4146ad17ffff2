import { type DocumentNode, Kind, parse } from 'graphql';
import type { Engine } from '../engine/contract.ts';
import { documentHash } from './document-hash.ts';
import type { Manifest, ManifestPlans } from './manifest.ts';

/** A document that the engine would refuse. */
export class UntrustworthyDocumentError extends Error {
  constructor(beginning: string, reasons: readonly string[]) {
    super(`The document that begins "${beginning}" is refused: ${reasons.join(' ')}`);
    this.name = 'UntrustworthyDocumentError';
  }
}

/**
 * Documents with the plans of every operation in them, for every combination of their flags.
 * @throws UntrustworthyDocumentError
 */
export async function makeManifest<Context>(
  engine: Pick<Engine<Context>, 'planAhead' | 'supergraphHash'>,
  texts: readonly string[],
): Promise<Manifest> {
  const documents = new Map<string, string>();
  const byHash = new Map<string, NonNullable<ReturnType<ManifestPlans['byHash']['get']>> | null>();
  for (const query of texts) {
    for (const operationName of operationNames(query)) {
      const { plans, errors } = await engine.planAhead({ query, operationName });
      if (errors.length > 0) throw refused(query, errors);
      for (const { document, plan } of plans) byHash.set(documentHash(document), plan);
    }
    documents.set(documentHash(query), query);
  }
  return { documents, plans: { supergraphHash: engine.supergraphHash, byHash } };
}

function operationNames(query: string): readonly (string | null)[] {
  return readDocument(query).definitions.flatMap((node) =>
    node.kind === Kind.OPERATION_DEFINITION ? [node.name?.value ?? null] : [],
  );
}

function readDocument(query: string): DocumentNode {
  try {
    return parse(query, { noLocation: true });
  } catch (error) {
    throw refused(query, [{ message: error instanceof Error ? error.message : String(error) }]);
  }
}

function refused(query: string, errors: readonly { readonly message: string }[]): Error {
  const beginning = query
    .replaceAll(/#[^\n]*\n/g, '')
    .trim()
    .slice(0, 60);
  return new UntrustworthyDocumentError(
    beginning,
    errors.map(({ message }) => message),
  );
}
