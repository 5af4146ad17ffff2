import type { Agency } from '../../../../gateway/agencies.ts';
import type { Identity } from '../identity.ts';

/** What a gateway is started with. */
export interface Stage {
  /** GraphQL endpoint of each agency. */
  readonly urls: Readonly<Record<string, string>>;
  readonly supergraphPath: string;
  readonly identity: Identity;
  /** For logs and what a gateway wants to keep. */
  readonly dataDir: string;
}

/** A gateway in a process of its own, on the processor of gateways. */
export interface RunningContestant {
  readonly url: string;
  readonly pid: number;
  /** What a client sends beside the content type, to ask something of these agencies. */
  headers(agencies: readonly Agency[]): Promise<Readonly<Record<string, string>>>;
  stop(): Promise<void>;
}

export interface Contestant {
  readonly title: string;
  start(stage: Stage): Promise<RunningContestant>;
}

/**
 * What a gateway that knows no keys is sent: one signed viewer for each agency that the question needs, to be passed on.
 * It checks nobody, signs nothing, writes no log.
 */
export function signedHeaders(identity: Identity): RunningContestant['headers'] {
  return async (agencies) => {
    const tokens = await Promise.all(
      agencies.map(async (agency) => [`x-viewer-${agency}`, await identity.signedFor(agency)] as const),
    );
    return Object.fromEntries(tokens);
  };
}
