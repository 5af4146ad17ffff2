import { writeFile } from 'node:fs/promises';
import type { PlanNode } from '@graphql-hive/router-query-planner';
import type { Logger } from '../../shared/log/logger.ts';
import type { StoredPlans } from '../engine/operation/planner.ts';
import { documentHash } from './document-hash.ts';
import { type Manifest, writeManifest } from './manifest.ts';
import { plansOfManifest } from './trusted-documents.ts';

export interface PlanStoreOptions {
  readonly manifest: Manifest | null;
  /** Where the manifest is written with all plans that had to be made; null: nowhere. */
  readonly recordPath: string | null;
  readonly logger: Logger;
}

type PlansByHash = Map<string, PlanNode | null>;

// What one process plans while the journeys of its users are tried out; beyond that somebody sends what is new each time.
const MOST_RECORDED = 20_000;

/**
 * The plans of a manifest for whichever supergraph is served. Recording also learns the plans of operations that rooms
 * inside the gateway write, which nobody can list.
 */
export class PlanStore {
  readonly #options: PlanStoreOptions;
  readonly #recorded = new Map<string, PlansByHash>();

  constructor(options: PlanStoreOptions) {
    this.#options = options;
  }

  forSupergraph(supergraphSdl: string): StoredPlans | undefined {
    const { manifest, recordPath, logger } = this.#options;
    const stored = plansOfManifest(manifest, supergraphSdl, logger);
    if (recordPath === null) return stored;
    const byHash: PlansByHash = new Map(stored === undefined ? [] : manifest?.plans?.byHash);
    this.#recorded.set(documentHash(supergraphSdl), byHash);
    return {
      find: (plannerDocument) => byHash.get(documentHash(plannerDocument)),
      keep: (plannerDocument, plan) => {
        if (byHash.size < MOST_RECORDED) byHash.set(documentHash(plannerDocument), plan);
      },
    };
  }

  /** Writes the manifest with the plans for this supergraph, where that is on. */
  async record(supergraphHash: string): Promise<void> {
    const { manifest, recordPath, logger } = this.#options;
    const byHash = this.#recorded.get(supergraphHash);
    if (recordPath === null || byHash === undefined) return;
    const documents = manifest?.documents ?? new Map();
    await writeFile(recordPath, writeManifest({ documents, plans: { supergraphHash, byHash } }));
    logger.info(
      { documents: documents.size, plans: byHash.size },
      'the manifest was written with all plans made',
    );
  }
}
