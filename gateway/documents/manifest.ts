import type { PlanNode } from '@graphql-hive/router-query-planner';
import { z } from 'zod';
import { documentHash, isDocumentHash } from './document-hash.ts';
import { isPlanNode } from './is-plan-node.ts';

/** Documents that an operator has registered, and plans for them. */
export interface Manifest {
  /** By hash. */
  readonly documents: ReadonlyMap<string, string>;
  readonly plans: ManifestPlans | null;
}

export interface ManifestPlans {
  /** SHA-256 of the supergraph's text that the plans are for. */
  readonly supergraphHash: string;
  /** By the hash of the planner's document. */
  readonly byHash: ReadonlyMap<string, PlanNode | null>;
}

/** A manifest that cannot be used; the message says what is wrong where, and holds no document. */
export class ManifestError extends Error {
  constructor(message: string) {
    super(`The manifest of trusted documents cannot be used: ${message}`);
    this.name = 'ManifestError';
  }
}

const FORMAT = 'dachieu-trusted-documents';

const ownFormat = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  documents: z.record(z.string(), z.string()),
  plans: z
    .object({
      supergraph: z.string().refine(isDocumentHash, { error: 'must be a SHA-256 in hexadecimal' }),
      byDocument: z.record(z.string(), z.custom<PlanNode>(isPlanNode, { error: 'is no plan' }).nullable()),
    })
    .nullable(),
});

const apolloFormat = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  version: z.literal(1),
  operations: z.array(z.object({ id: z.string(), body: z.string() })),
});

const simpleFormat = z.record(z.string(), z.string());

/**
 * Reads our own format, Apollo's persisted-query manifest, or `{"<sha256>": "<document>"}`.
 * @throws ManifestError
 */
export function readManifest(text: string): Manifest {
  const json = parseJson(text);
  const format = typeof json === 'object' && json !== null && 'format' in json ? json.format : undefined;
  if (format === FORMAT) {
    const { documents, plans } = checked(ownFormat, json);
    return { documents: documentsOf(Object.entries(documents)), plans: plans && plansOf(plans) };
  }
  if (format !== undefined) {
    const { operations } = checked(apolloFormat, json);
    return { documents: documentsOf(operations.map(({ id, body }) => [id, body])), plans: null };
  }
  return { documents: documentsOf(Object.entries(checked(simpleFormat, json))), plans: null };
}

/** The text of a manifest in our own format, in a fixed order: equal documents and plans, equal bytes. */
export function writeManifest({ documents, plans }: Manifest): string {
  const byDocument = plans && Object.fromEntries([...plans.byHash].toSorted(byKey));
  const manifest: z.input<typeof ownFormat> = {
    format: FORMAT,
    version: 1,
    documents: Object.fromEntries([...documents].toSorted(byKey)),
    plans: plans && { supergraph: plans.supergraphHash, byDocument: byDocument ?? {} },
  };
  return `${JSON.stringify(manifest, null, 1)}\n`;
}

function byKey([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  return one < other ? -1 : 1;
}

function documentsOf(entries: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
  return new Map(
    entries.map(([id, text]) => {
      const hash = id.replace(/^sha256:/, '');
      if (documentHash(text) === hash) return [hash, text];
      throw new ManifestError(`the document under ${JSON.stringify(id)} has another SHA-256.`);
    }),
  );
}

function plansOf({
  supergraph,
  byDocument,
}: NonNullable<z.output<typeof ownFormat>['plans']>): ManifestPlans {
  return {
    supergraphHash: supergraph,
    byHash: new Map(Object.entries(byDocument)) as ManifestPlans['byHash'],
  };
}

function checked<Model extends z.ZodType>(model: Model, json: unknown): z.output<Model> {
  const { data, error } = model.safeParse(json);
  if (error === undefined) return data as z.output<Model>;
  const [first] = error.issues;
  throw new ManifestError(
    `${first?.path.join('.') || 'the file'}: ${first?.message ?? 'is of no known format'}.`,
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ManifestError('it is not JSON.');
  }
}
