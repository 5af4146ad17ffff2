import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadDemoKeys } from '../../../gateway/demo/demo-keys.ts';
import { issueDemoToken } from '../../../gateway/demo/demo-tokens.ts';
import { systemClock } from '../../../shared/time/clock.ts';
import { ViewerIssuer } from '../../../shared/viewer/viewer-token.ts';
import { printArtefacts } from '../../contracts/print-artefacts.ts';
import { ADMINISTRATOR } from '../../harness/viewers.ts';
import { type Child, startChild } from './child.ts';
import type { GatewayProcessOptions } from './gateway-process.ts';
import type { Traffic, Usage } from './messages.ts';
import type { RoomProcessOptions } from './room-process.ts';
import type { BenchRoom } from './rooms.ts';

/** Agencies and the gateway, each a process of its own, speaking HTTP. */
export interface BenchFederation {
  /** @throws where the answer holds an error */
  ask(
    query: string,
    variables?: Readonly<Record<string, unknown>>,
  ): Promise<Readonly<Record<string, unknown>>>;
  /** Memory of every process, by its name. */
  usage(): Promise<ReadonlyMap<string, Usage>>;
  /** What passed between the gateway and the agencies during `work`. */
  trafficOf(work: () => Promise<unknown>): Promise<readonly Traffic[]>;
  stop(): Promise<void>;
}

export interface BenchFederationOptions {
  readonly rooms: readonly BenchRoom[];
  /** By room: a migrated database. */
  readonly databaseUrls: Readonly<Record<BenchRoom, string>>;
  /** Of the invented country; none: facts come from the databases. */
  readonly households?: number;
}

export async function startBenchFederation(options: BenchFederationOptions): Promise<BenchFederation> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'dachieu-bench-'));
  const keys = loadDemoKeys(dataDir);
  const viewerPublicKey = new ViewerIssuer(keys.viewerKeyPem, () => systemClock.nowMs()).publicKeyPem;
  const rooms = await Promise.all(
    options.rooms.map((room) => {
      const databaseUrl = options.databaseUrls[room];
      const { households } = options;
      const own: RoomProcessOptions = {
        room,
        databaseUrl,
        viewerPublicKey,
        ...(households && { households }),
      };
      return startChild(room, 'room-process.ts', own);
    }),
  );
  const supergraphPath = path.join(dataDir, 'supergraph.graphql');
  writeFileSync(supergraphPath, printArtefacts().get('gateway/supergraph.graphql') ?? '');
  const gatewayOptions: GatewayProcessOptions = {
    supergraphPath,
    agencyUrls: Object.fromEntries(rooms.map(({ name, url }) => [name, url])),
    dataDir,
  };
  const gateway = await startChild('gateway', 'gateway-process.ts', gatewayOptions);
  const token = await issueDemoToken(ADMINISTRATOR, keys.tokenKeyPem, systemClock.nowMs());
  const children: readonly Child[] = [gateway, ...rooms];
  return {
    ask: (query, variables = {}) => ask(gateway.url, token, query, variables),
    usage: async () =>
      new Map(await Promise.all(children.map(async (child) => [child.name, await child.usage()] as const))),
    async trafficOf(work) {
      gateway.order({ kind: 'forget-traffic' });
      await work();
      return (await gateway.usage()).traffic ?? [];
    },
    async stop() {
      for (const child of children) await child.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function ask(
  url: string,
  token: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as { data?: Record<string, unknown> | null; errors?: unknown };
  if (answer.errors !== undefined || !answer.data)
    throw new Error(`A question of the benchmark failed: ${JSON.stringify(answer.errors).slice(0, 2_000)}`);
  return answer.data;
}
