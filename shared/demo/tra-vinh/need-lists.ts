import { baselineOf, type PlanDocument } from '../documents.ts';
import type { RegisterBuilder } from '../people/register-builder.ts';
import type { Random } from '../random.ts';
import { traitsOn } from '../reviews/household-traits.ts';
import type { ReviewDetails } from '../reviews/review-details.ts';
import type { DeprivationRecord, NeedEntryRecord, NeedListRecord } from '../world.ts';
import { needsLoan } from './details-2019.ts';
import { REFERENCE_DAY } from './settle-tra-vinh.ts';

export interface ListSources {
  readonly builder: RegisterBuilder;
  readonly random: Random;
  readonly document: PlanDocument;
  readonly decision33: ReadonlySet<number>;
  /** Details of 2019 of every poor household of the province, by household. */
  readonly poor: ReadonlyMap<number, ReviewDetails>;
  readonly ill: readonly { readonly householdNo: number; readonly personNo: number }[];
  readonly incomeSupport: readonly number[];
}

/** The nine lists of needs of 13 May 2020; each is counted against the plan before it is given out. */
export function makeNeedLists(sources: ListSources): { lists: NeedListRecord[]; entries: NeedEntryRecord[] } {
  const { document } = sources;
  const lists = document.baseline.map((baseline): NeedListRecord => {
    const targetCode = baseline.code.slice('NEED_'.length);
    return {
      code: listCodeOf(targetCode),
      planCode: document.id,
      targetCode,
      nameVi: baseline.labelVi,
      nameEn: baseline.labelEn,
      frozenOn: baseline.asOf ?? '2020-05-13',
      unit: baseline.unit === 'PERSON' ? 'PERSON' : 'HOUSEHOLD',
    };
  });
  const entries = lists.flatMap((list) => {
    const members = entriesOf(sources, list.targetCode);
    const wanted = baselineOf(document, `NEED_${list.targetCode}`);
    if (members.length !== wanted)
      throw new Error(`${list.code}: ${members.length} entries, ${wanted} printed.`);
    return members.map((entry) => ({ listCode: list.code, ...entry }));
  });
  return { lists, entries };
}

export function listCodeOf(targetCode: string): string {
  return `TV2020-${targetCode}`;
}

interface Entry {
  readonly householdNo: number;
  readonly personNo: number | null;
}

function entriesOf(sources: ListSources, targetCode: string): Entry[] {
  const deprivedOf = (indicator: string): Entry[] =>
    households(sources, (details) => indicatorsOf(details).includes(indicator));
  switch (targetCode) {
    case 'LOAN_LIVELIHOOD':
      return households(sources, needsLoan);
    case 'VOCATIONAL_TRAINING':
      return workers(sources, 'VOCATIONAL_TRAINING', targetCode);
    case 'JOB_CONNECTION':
      return workers(sources, 'JOB_INTRODUCTION', targetCode);
    case 'EDUCATION_SUPPORT':
      return children(sources);
    case 'HOUSING_LOAN':
      return deprivedOf('HOUSING_QUALITY').filter(({ householdNo }) => !sources.decision33.has(householdNo));
    case 'CLEAN_WATER':
      return deprivedOf('WATER');
    case 'LATRINE':
      return deprivedOf('SANITATION');
    case 'INCOME_SUPPORT':
      return sources.incomeSupport.map((householdNo) => ({ householdNo, personNo: null }));
    case 'MONTHLY_ALLOWANCE':
      return [...sources.ill];
    default:
      throw new Error(`No rule for the list ${targetCode}.`);
  }
}

export function indicatorsOf(details: ReviewDetails): string[] {
  return details.deprivations.map((deprivation) => deprivation.indicator);
}

function households(sources: ListSources, meets: (details: ReviewDetails) => boolean): Entry[] {
  return [...sources.poor]
    .filter(([, details]) => meets(details))
    .map(([no]) => ({ householdNo: no, personNo: null }));
}

/** One worker of each household that wishes it, and second workers until the printed number is reached. */
function workers(sources: ListSources, wish: string, targetCode: string): Entry[] {
  const wishing = households(sources, (details) => details.wishes.includes(wish)).map((entry) => ({
    householdNo: entry.householdNo,
    numbers: traitsOn(sources.builder, entry.householdNo, REFERENCE_DAY).workerNos,
  }));
  return fill(sources, wishing, targetCode);
}

/** The child that the review names, and a brother or sister until the printed number is reached. */
function children(sources: ListSources): Entry[] {
  const named = [...sources.poor].flatMap(([householdNo, details]) => {
    const child = details.deprivations.find((row) => row.indicator === 'CHILD_EDUCATION')?.personNo ?? null;
    if (child === null) return [];
    const all = traitsOn(sources.builder, householdNo, REFERENCE_DAY).schoolChildren;
    return [{ householdNo, numbers: [child, ...all.filter((no) => no !== child)] }];
  });
  return fill(sources, named, 'EDUCATION_SUPPORT');
}

function fill(
  sources: ListSources,
  households: readonly { readonly householdNo: number; readonly numbers: readonly number[] }[],
  targetCode: string,
): Entry[] {
  const pick = (index: number) =>
    households.flatMap(({ householdNo, numbers }) => {
      const personNo = numbers[index];
      return personNo === undefined ? [] : [{ householdNo, personNo }];
    });
  const wanted = baselineOf(sources.document, `NEED_${targetCode}`);
  const first = pick(0);
  // Trà Cú gives one person a household, so that its own printed figures stay the upper limit.
  const second = pick(1).filter(({ householdNo }) => !isInTraCu(sources.builder, householdNo));
  const added = sources.random.fork(targetCode).sample(second, Math.max(0, wanted - first.length));
  return [...first, ...added].sort((left, right) => left.personNo - right.personNo);
}

export function isInTraCu(builder: RegisterBuilder, householdNo: number): boolean {
  return builder.areaOn(householdNo, REFERENCE_DAY)?.parent?.code === '849';
}

/** Drops the indicators from a list of deprivations. */
export function without(
  deprivations: readonly DeprivationRecord[],
  indicators: readonly string[],
): DeprivationRecord[] {
  return deprivations.filter((row) => !indicators.includes(row.indicator));
}
