import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { systemClock } from '../../../shared/time/clock.ts';
import { loadDemoKeys } from '../../demo/demo-keys.ts';
import { issueDemoToken } from '../../demo/demo-tokens.ts';
import { findPersona } from '../../demo/personas.ts';
import type { FuzzWorld } from '../../engine/testing/fuzz-world.ts';
import { type RandomOperation, randomNumbers } from '../../engine/testing/random-operation.ts';
import { startTestFederation } from '../../engine/testing/test-federation.ts';
import type { MemorySample } from './memory-curve.ts';
import { type AgencyFault, startSoakAgencies } from './soak-agencies.ts';
import { OperationSource, SoakLoad, type SoakOutcome } from './soak-load.ts';
import { SoakedGateway } from './soaked-gateway.ts';

export interface SoakOptions {
  readonly world: FuzzWorld;
  /** Different operations, each asked once. */
  readonly operations: number;
  /** Then some hundreds of operations are asked again and again for so long. */
  readonly minutes: number;
  readonly concurrency: number;
  /** Supergraphs exchanged meanwhile, at most as many as samples. */
  readonly reloads: number;
  /** Of each phase. @default 24 */
  readonly samples?: number;
  /** @default 1500: more than the gateway remembers, so that viewers are forgotten as well */
  readonly viewers?: number;
  readonly seed: number;
  readonly onSample?: (phase: SoakPhase, sample: MemorySample) => void;
}

export type SoakPhase = 'different' | 'repeated';

export interface SoakReport {
  readonly samples: Readonly<Record<SoakPhase, readonly MemorySample[]>>;
  readonly outcomes: ReadonlyMap<SoakOutcome, number>;
  readonly faults: ReadonlyMap<AgencyFault, number>;
  readonly requests: number;
  readonly agencyAnswers: number;
}

const AGENCY_TIMEOUT_MS = 150;
const SAMPLES = 24;
const REPEATED_OPERATIONS = 300;
const VIEWERS = 1_500;

/** Runs the real process of the gateway under both loads and takes samples of its memory. */
export async function soak(options: SoakOptions): Promise<SoakReport> {
  const random = randomNumbers(options.seed);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'dachieu-soak-'));
  await using agencies = await startSoakAgencies(
    options.world,
    () => faultOf(random()),
    AGENCY_TIMEOUT_MS * 2,
  );
  const gateway = await SoakedGateway.start(folder, agencies.supergraphSdl, {
    AGENCY_TIMEOUT_MS: String(AGENCY_TIMEOUT_MS),
  });
  const load = new SoakLoad({
    url: gateway.url,
    authorizations: await authorizations(folder, options.viewers ?? VIEWERS),
    concurrency: options.concurrency,
    leavingShare: 0.03,
    random,
  });
  const samples: Record<SoakPhase, MemorySample[]> = { different: [], repeated: [] };
  const sample = async (phase: SoakPhase): Promise<void> => {
    const taken = await gateway.measure(load.requests);
    samples[phase].push(taken);
    options.onSample?.(phase, taken);
  };
  const { schema } = startTestFederation({ schemas: options.world.schemas }).engine;
  const source = new OperationSource(schema, random, options.world.vocabulary);
  await askDifferent(load, source, options, () => sample('different'));
  const reload = (turn: number): Promise<void> => gateway.reload(`${agencies.supergraphSdl}\n# ${turn}\n`);
  await askRepeated(load, source, random, options, () => sample('repeated'), reload);
  await load.close();
  await gateway.stop();
  rmSync(folder, { recursive: true });
  const { outcomes, requests } = load;
  return { samples, outcomes, requests, faults: agencies.faults, agencyAnswers: agencies.answered };
}

async function askDifferent(
  load: SoakLoad,
  source: OperationSource,
  { operations, samples = SAMPLES }: SoakOptions,
  sample: () => Promise<void>,
): Promise<void> {
  await sample();
  const share = Math.ceil(operations / samples);
  for (let asked = 0; asked < operations; asked += share) {
    let left = Math.min(share, operations - asked);
    await load.run(() => {
      left -= 1;
      return left < 0 ? null : source.next();
    });
    await sample();
  }
}

async function askRepeated(
  load: SoakLoad,
  source: OperationSource,
  random: () => number,
  { minutes, reloads, samples = SAMPLES }: SoakOptions,
  sample: () => Promise<void>,
  reload: (turn: number) => Promise<void>,
): Promise<void> {
  const operations = Array.from({ length: REPEATED_OPERATIONS }, () => source.next());
  const next = (): RandomOperation => operations[Math.floor(random() * operations.length)] ?? source.next();
  const shareMs = (minutes * 60_000) / samples;
  await sample();
  for (let turn = 1; turn <= samples; turn += 1) {
    const endAt = performance.now() + shareMs;
    const asking = load.run(() => (performance.now() < endAt ? next() : null));
    if (turn <= reloads) await reload(turn);
    await asking;
    await sample();
  }
}

/** Of a hundred requests to agencies, two are answered too late, and three not or wrongly. */
function faultOf(chance: number): AgencyFault | null {
  if (chance < 0.02) return 'late';
  if (chance < 0.03) return 'refusing';
  if (chance < 0.04) return 'nonsense';
  return chance < 0.05 ? 'broken' : null;
}

async function authorizations(folder: string, viewers: number): Promise<readonly string[]> {
  const persona = findPersona('administrator');
  if (persona === null) throw new Error('The demonstration has an administrator.');
  const { tokenKeyPem } = loadDemoKeys(folder);
  const nowMs = systemClock.nowMs();
  return Promise.all(
    Array.from({ length: viewers }, async (_, number) => {
      const viewer = { ...persona.viewer, subject: `soak:${number}` };
      return `Bearer ${await issueDemoToken(viewer, tokenKeyPem, nowMs)}`;
    }),
  );
}
