import { readFile } from 'node:fs/promises';
import type { Logger } from '../../shared/log/logger.ts';
import { BoundedMap } from '../engine/bounded-map.ts';
import type { StoredPlans } from '../engine/operation/planner.ts';
import type { DocumentSources } from './choose-document.ts';
import { documentHash } from './document-hash.ts';
import { type Manifest, readManifest } from './manifest.ts';

/** `off`: none. `prefer`: they run by name, others run too. `only`: others need the right `operation.write`. */
export type TrustedDocumentsMode = 'off' | 'prefer' | 'only';

export interface DocumentsOptions {
  readonly mode: TrustedDocumentsMode;
  /** Whether clients may teach documents by Apollo's automatic persisted queries; never where `mode` is `only`. */
  readonly persistedQueries: boolean;
}

// What one client teaches another can make forgotten: it is then asked for the document again.
const PERSISTED_BOUNDS = { maxEntries: 10_000, maxBytes: 16 * 1024 * 1024 };

/** @param manifest as `readManifest` gave it; null where the mode is off */
export function documentSources(
  { mode, persistedQueries }: DocumentsOptions,
  manifest: Manifest | null,
): DocumentSources {
  const onlyTrusted = mode === 'only';
  return {
    trusted: manifest?.documents ?? new Map(),
    onlyTrusted,
    persisted: persistedQueries && !onlyTrusted ? new BoundedMap(PERSISTED_BOUNDS) : null,
  };
}

/**
 * The plans of a manifest that are for this supergraph; undefined, and said in the log, where they are for another.
 */
export function plansOfManifest(
  manifest: Manifest | null,
  supergraphSdl: string,
  logger: Logger,
): StoredPlans | undefined {
  const plans = manifest?.plans ?? null;
  if (plans === null) return undefined;
  const { byHash, supergraphHash } = plans;
  if (documentHash(supergraphSdl) !== supergraphHash) {
    const remedy = 'Run `npm run trusted-documents` again with this supergraph.';
    logger.warn(
      { plans: byHash.size, remedy },
      'the stored plans are for another supergraph and are not used',
    );
    return undefined;
  }
  return { find: (plannerDocument) => byHash.get(documentHash(plannerDocument)) };
}

/** The manifest that the configuration names. @throws ManifestError, or what the file system says */
export async function loadManifest(path: string | null): Promise<Manifest | null> {
  return path === null ? null : readManifest(await readFile(path, 'utf8'));
}
