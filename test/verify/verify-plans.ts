import 'reflect-metadata';
import { processEnvironment, readDataDir, readGatewayConfig } from '../../gateway/config.ts';
import { loadDemoKeys } from '../../gateway/demo/demo-keys.ts';
import { issueDemoToken } from '../../gateway/demo/demo-tokens.ts';
import { findPersona } from '../../gateway/demo/personas.ts';
import { systemClock } from '../../shared/time/clock.ts';
import { compareBaselines, compareTable, type Explanations } from './compare.ts';
import { type Figure, isEqual } from './figure.ts';
import { countCamLo } from './figures/cam-lo.ts';
import { countCaoThuong } from './figures/cao-thuong.ts';
import { countTraCu } from './figures/tra-cu.ts';
import { countTraVinh } from './figures/tra-vinh.ts';
import { createGraphClient, type GraphClient } from './graph-client.ts';
import { publishedPlan } from './published.ts';
import { runningSystem } from './running-system.ts';

// npm run verify:plans: counts rows through the gateway and sets every baseline figure of the five plans beside them.

/** Differences that the plans' own findings explain: there, the rows are the truth and the printed figure is not. */
const EXPLAINED: Readonly<Record<string, Explanations>> = {
  'tra-cu-2020': { 'WISH_JOB_INTRODUCTION % of POOR_HH': 'TC-1' },
  'cam-lo-2019': {
    EMPLOYED: 'CL-1',
    NOT_EMPLOYED: 'CL-2',
    'BIEU_1 employed total': 'CL-1',
    'BIEU_1 notEmployed total': 'CL-2',
  },
};

const CAM_LO_BASELINES: Readonly<Record<string, string>> = {
  WORKING_AGE: 'workingAge',
  EMPLOYED: 'employed',
  NOT_EMPLOYED: 'notEmployed',
  SKILLED_WITHOUT_CERTIFICATE: 'skilledWithoutCertificate',
  UNTRAINED: 'untrained',
  TOTAL_HH: 'totalHouseholds',
  POOR_HH: 'poor',
  POOR_HH_CSGN: 'poorCsgn',
  POOR_HH_HARD_CORE: 'poorHardCore',
};
const same = (...columns: readonly string[]): Record<string, string> =>
  Object.fromEntries(columns.map((column) => [column, column]));
const CAM_LO_TABLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  BIEU_1: same('workingAge', 'employed', 'notEmployed', 'skilledWithoutCertificate', 'untrained'),
  BIEU_2: same('totalHouseholds', 'poor', 'poorCsgn', 'poorHardCore'),
  BIEU_3: {
    farmers: 'FARMERS',
    women: 'WOMEN',
    youth: 'YOUTH',
    veterans: 'VETERANS',
    elderlyAndOther: 'ELDERLY_AND_OTHER',
    total: 'REGISTERED',
  },
};
const CAO_THUONG_BASELINES: Readonly<Record<string, string>> = {
  HOUSEHOLDS_2023: 'households2023',
  PERSONS: 'persons',
  POOR_HH_2023: 'poor2023',
  NEAR_POOR_HH_2023: 'nearPoor2023',
  WORKING_AGE: 'workingAge',
};

async function verifyTraCu(client: GraphClient): Promise<readonly Figure[]> {
  const plan = await publishedPlan(client, 'tra-cu-2020');
  const counts = await countTraCu(client);
  return compareBaselines(plan, (code) => counts.get(code) ?? null, EXPLAINED[plan.code] ?? {});
}

async function verifyCamLo(client: GraphClient): Promise<readonly Figure[]> {
  const plan = await publishedPlan(client, 'cam-lo-2019');
  const explained = EXPLAINED[plan.code] ?? {};
  const { tally, communes } = await countCamLo(client);
  const countOf = (code: string): number | null => {
    if (code === 'COMMUNES') return communes;
    const column = CAM_LO_BASELINES[code];
    return column === undefined ? null : tally.of(column);
  };
  const tables = Object.entries(CAM_LO_TABLES).flatMap(([table, columns]) =>
    compareTable(plan, table, columns, tally, explained),
  );
  return [...compareBaselines(plan, countOf, explained), ...tables];
}

async function verifyCaoThuong(client: GraphClient): Promise<readonly Figure[]> {
  const plan = await publishedPlan(client, 'cao-thuong-2024');
  const { tally, groups, planned } = await countCaoThuong(client);
  const countOf = (code: string): number | null => {
    if (code === 'RESIDENTIAL_GROUPS') return groups;
    if (code === 'HOUSEHOLDS_2024') return planned;
    const column = CAO_THUONG_BASELINES[code];
    return column === undefined ? null : tally.of(column);
  };
  const columns = same('households2023', 'persons', 'poor2023', 'nearPoor2023');
  const trained = {
    plan: plan.code,
    place: 'TRAINED_WORKERS',
    label: 'Trained workers of working age',
    published: 7565,
    counted: tally.of('trained'),
  };
  return [
    ...compareBaselines(plan, countOf, {}),
    ...compareTable(plan, 'ANNEX', columns, tally, {}),
    trained,
  ];
}

async function verifyTraVinh(client: GraphClient): Promise<readonly Figure[]> {
  const plan = await publishedPlan(client, 'tra-vinh-2020-covid');
  const counts = await countTraVinh(client);
  return compareBaselines(plan, (code) => counts.get(code.replace(/^NEED_/, '')) ?? null, {});
}

async function verifyHongNgu(client: GraphClient): Promise<readonly Figure[]> {
  const plan = await publishedPlan(client, 'hong-ngu-2022');
  return compareBaselines(plan, () => null, {});
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function sayFigure({ plan, place, published, counted, finding, label }: Figure): void {
  const verdict =
    published === counted ? 'equal' : finding === undefined ? 'DIFFERENT' : `explained by ${finding}`;
  say(
    `${plan.padEnd(20)} ${place.padEnd(42)} ${String(published).padStart(8)} | ${String(counted).padStart(8)} | ${verdict.padEnd(18)} ${label}`,
  );
}

async function verify(client: GraphClient): Promise<boolean> {
  const figures: Figure[] = [];
  for (const verifyPlan of [verifyTraCu, verifyCamLo, verifyTraVinh, verifyCaoThuong, verifyHongNgu]) {
    const found = await verifyPlan(client);
    for (const figure of found) sayFigure(figure);
    figures.push(...found);
  }
  say(
    'hong-ngu-2022        prints no baseline figure; its population is invented (docs/demonstration-data.md).',
  );
  const explained = figures.filter((figure) => !isEqual(figure) && figure.finding !== undefined);
  const different = figures.filter((figure) => !isEqual(figure) && figure.finding === undefined);
  say(
    `${figures.length} figures: ${figures.length - explained.length - different.length} equal, ${explained.length} explained by a finding of the plan, ${different.length} different.`,
  );
  return different.length === 0 && figures.length > 0;
}

const environment = processEnvironment();
const { port } = readGatewayConfig(
  { ...environment, MODE: 'demo' },
  { defaultMode: 'demo', agencies: 'in-process' },
);
const administrator = findPersona('administrator');
if (administrator === null) throw new Error('There is no persona administrator.');
const system = await runningSystem(port, say);
const token = await issueDemoToken(
  administrator.viewer,
  loadDemoKeys(readDataDir(environment)).tokenKeyPem,
  systemClock.nowMs(),
);
say(`${'plan'.padEnd(20)} ${'figure'.padEnd(42)} published |  counted | verdict`);
try {
  if (!(await verify(createGraphClient(system.url, token)))) process.exitCode = 1;
} finally {
  await system.stop();
}
