import type { Clock } from '../../shared/time/clock.ts';

/** Asks agencies how their data stands; those that do not answer are left out. */
export type ReadVersions = (agencies: readonly string[]) => Promise<ReadonlyMap<string, string>>;

export interface DataVersionsOptions {
  readonly read: ReadVersions;
  /** A version that was asked for longer ago is asked for again. */
  readonly stalenessMs: number;
  readonly clock: Clock;
}

interface Reading {
  /** When it was asked for: what was committed later may be missing from it. */
  readonly startedAtMs: number;
  readonly version: Promise<string | null>;
}

/** The versions of agencies' data, each asked for at most once in `stalenessMs`, by all operations together. */
export class DataVersions {
  readonly #options: DataVersionsOptions;
  #readings = new Map<string, Reading>();

  constructor(options: DataVersionsOptions) {
    this.#options = options;
  }

  /** @returns null where one of them is not known: the agency is silent, or announces none */
  async find(agencies: readonly string[]): Promise<ReadonlyMap<string, string> | null> {
    this.#readAnew(agencies.filter((agency) => !this.#isFresh(agency)));
    const versions = new Map<string, string>();
    for (const agency of agencies) {
      const version = await this.#readings.get(agency)?.version;
      if (version == null) return null;
      versions.set(agency, version);
    }
    return versions;
  }

  /** After a write through this gateway: whoever wrote sees it at once. */
  forget(): void {
    this.#readings = new Map();
  }

  #isFresh(agency: string): boolean {
    const reading = this.#readings.get(agency);
    return (
      reading !== undefined && this.#options.clock.nowMs() - reading.startedAtMs <= this.#options.stalenessMs
    );
  }

  #readAnew(agencies: readonly string[]): void {
    if (agencies.length === 0) return;
    const startedAtMs = this.#options.clock.nowMs();
    const read = this.#options.read(agencies).catch(() => new Map<string, string>());
    for (const agency of agencies)
      this.#readings.set(agency, {
        startedAtMs,
        version: read.then((versions) => versions.get(agency) ?? null),
      });
  }
}
