import 'reflect-metadata';
import { processEnvironment, readDataDir, readGatewayConfig } from '../../gateway/config.ts';
import { loadDemoKeys } from '../../gateway/demo/demo-keys.ts';
import { issueDemoToken } from '../../gateway/demo/demo-tokens.ts';
import { findPersona } from '../../gateway/demo/personas.ts';
import { systemClock } from '../../shared/time/clock.ts';
import { formatTable } from '../performance/print-table.ts';
import { createGraphClient, type GraphClient } from './graph-client.ts';
import { runningSystem } from './running-system.ts';

// npm run verify:targets: every target of the five plans on three days of its plan's year, as the gateway tracks it.

const PLANS = ['cam-lo-2019', 'tra-cu-2020', 'tra-vinh-2020-covid', 'hong-ngu-2022', 'cao-thuong-2024'];
const DAYS = ['06-30', '09-30', '12-31'];

const PROGRESS = `query ($code: String!, $asOf: Date!) { plan(code: $code) { progress(asOf: $asOf) { targets {
  target { code value printed unit comparator tracking { kind indicator { code } } }
  computed { actualRounded numerator denominator attainment status missingAgencies }
  alternative { actualRounded status } reportedValue } } } }`;

interface Computed {
  readonly actualRounded: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly attainment: number | null;
  readonly status: string;
  readonly missingAgencies: readonly string[];
}

interface Tracked {
  readonly target: {
    readonly code: string;
    readonly value: number | null;
    readonly printed: string | null;
    readonly unit: string;
    readonly comparator: string;
    readonly tracking: { readonly kind: string; readonly indicator: { readonly code: string } | null } | null;
  };
  readonly computed: Computed | null;
  readonly alternative: Pick<Computed, 'actualRounded' | 'status'> | null;
  readonly reportedValue: number | null;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** @returns the faults: targets that are neither computed nor reported, values missing though every agency answered */
async function verifyPlan(client: GraphClient, code: string): Promise<readonly string[]> {
  const year = /\d{4}/.exec(code)?.[0] ?? '';
  const faults: string[] = [];
  const rows: (string | number)[][] = [];
  for (const day of DAYS) {
    const asOf = `${year}-${day}`;
    const { plan } = await client.ask<{ plan: { progress: { targets: readonly Tracked[] } } }>(PROGRESS, {
      code,
      asOf,
    });
    for (const tracked of plan.progress.targets) {
      rows.push(rowOf(asOf, tracked));
      faults.push(...faultsOf(`${code} ${asOf}`, tracked));
    }
  }
  say(`\n${code}`);
  say(formatTable(['day', 'target', 'promised', 'actual', 'of', 'attained', 'status', 'source'], rows));
  return faults;
}

function rowOf(asOf: string, { target, computed, alternative }: Tracked): (string | number)[] {
  const promised =
    target.value === null ? '-' : `${target.comparator === 'AT_MOST' ? '≤' : '≥'} ${target.value}`;
  const other = alternative === null ? '' : ` (other reading ${text(alternative.actualRounded)})`;
  return [
    asOf,
    target.code,
    `${promised} ${target.unit}`,
    `${text(computed?.actualRounded)}${other}`,
    computed?.denominator == null ? '-' : `${text(computed.numerator)}/${computed.denominator}`,
    computed?.attainment == null ? '-' : `${Math.round(computed.attainment * 1000) / 10} %`,
    computed?.status ?? 'REPORTED',
    target.tracking?.indicator?.code ?? target.tracking?.kind ?? 'none',
  ];
}

const text = (value: number | null | undefined): string => (value == null ? '-' : String(value));

function faultsOf(where: string, { target, computed }: Tracked): readonly string[] {
  if (target.tracking === null) return [`${where} ${target.code}: neither computed nor reported`];
  if (computed === null) return [];
  if (computed.missingAgencies.length > 0)
    return [`${where} ${target.code}: no answer from ${computed.missingAgencies.join(', ')}`];
  return computed.status === 'UNKNOWN'
    ? [`${where} ${target.code}: not known though all agencies answered`]
    : [];
}

const environment = processEnvironment();
const { port } = readGatewayConfig(environment, { defaultMode: 'demo', agencies: 'in-process' });
const administrator = findPersona('administrator');
if (administrator === null) throw new Error('no persona administrator');
const system = await runningSystem(port, say);
try {
  const { tokenKeyPem } = loadDemoKeys(readDataDir(environment));
  const token = await issueDemoToken(administrator.viewer, tokenKeyPem, systemClock.nowMs());
  const client = createGraphClient(system.url, token);
  const faults: string[] = [];
  for (const code of PLANS) faults.push(...(await verifyPlan(client, code)));
  say(`\n${faults.length === 0 ? 'Every target is computed or reported.' : faults.join('\n')}`);
  if (faults.length > 0) process.exitCode = 1;
} finally {
  await system.stop();
}
