import type { ClassRule } from '../codes/standard-codes.ts';
import { type HouseholdFacts, isDeprived, lineOf } from './decide-class.ts';
import type { IncomeLineRow, PovertyStandardRow } from './poverty-standard.ts';

/** One comparison of a standard, with the figures compared. */
export interface RuleFinding {
  readonly rule: ClassRule;
  readonly sentenceVi: string;
  readonly sentenceEn: string;
  /** `null`: not known. */
  readonly holds: boolean | null;
  readonly legalBases: readonly string[];
}

interface ComparedLine {
  readonly rule: ClassRule;
  readonly nameVi: string;
  readonly nameEn: string;
  /** VND per person per month; `null` is not known. */
  readonly line: bigint | null;
}

/** What a standard compares of a household, in the order in which it decides; lines that it does not have are left out. */
export function findRules(facts: HouseholdFacts, standard: PovertyStandardRow): readonly RuleFinding[] {
  const lines = linesOf(lineOf(standard, facts.settlement), standard);
  const incomes = lines.map((compared) => compareIncome(facts, compared));
  // The line of average living is the last to decide.
  const findings = incomes.toSpliced(-1, 0, countDeprivations(facts, standard));
  return findings.map((finding) => ({ ...finding, legalBases: standard.legalBases }));
}

type Finding = Omit<RuleFinding, 'legalBases'>;

function linesOf(line: IncomeLineRow | null, { incomeLines }: PovertyStandardRow): readonly ComparedLine[] {
  const hasNearPoor = incomeLines.some(({ nearPoor }) => nearPoor !== null);
  const poor: ComparedLine = {
    rule: 'INCOME_WITHIN_POVERTY_LINE',
    nameVi: 'chuẩn nghèo',
    nameEn: 'the poverty line',
    line: line?.poor ?? null,
  };
  const nearPoor: ComparedLine = {
    rule: 'INCOME_WITHIN_NEAR_POVERTY_LINE',
    nameVi: 'chuẩn cận nghèo',
    nameEn: 'the near-poverty line',
    line: line?.nearPoor ?? null,
  };
  const average: ComparedLine = {
    rule: 'INCOME_WITHIN_AVERAGE_LINE',
    nameVi: 'chuẩn mức sống trung bình',
    nameEn: 'the average-living line',
    line: line?.averageLiving ?? null,
  };
  return hasNearPoor ? [poor, nearPoor, average] : [poor, average];
}

function compareIncome({ incomePerCapitaMonth: income }: HouseholdFacts, compared: ComparedLine): Finding {
  const { rule, nameVi, nameEn, line } = compared;
  if (income === null || line === null) {
    const [whyVi, whyEn] = income === null ? NO_INCOME : NO_LINE;
    return {
      rule,
      sentenceVi: `Chưa so sánh được với ${nameVi}: ${whyVi}.`,
      sentenceEn: `Not compared with ${nameEn}: ${whyEn}.`,
      holds: null,
    };
  }
  const holds = income <= line;
  return {
    rule,
    sentenceVi: `Thu nhập ${dong(income, 'vi')} đồng một người một tháng ${holds ? 'không quá' : 'cao hơn'} ${nameVi} ${dong(line, 'vi')} đồng.`,
    sentenceEn: `Income of ${dong(income, 'en')} VND per person per month is ${holds ? 'not above' : 'above'} ${nameEn} of ${dong(line, 'en')} VND.`,
    holds,
  };
}

const NO_INCOME = ['không rõ thu nhập', 'the income is not known'] as const;
const NO_LINE = ['không rõ mức chuẩn áp dụng', 'the line that applies is not known'] as const;

function countDeprivations({ deprivations }: HouseholdFacts, standard: PovertyStandardRow): Finding {
  const { deprived, unknown } = deprivations;
  const { deprivationCutoff: cutoff, indicatorCount: of } = standard;
  const alsoVi = unknown === 0 ? '' : `, ${unknown} chỉ số chưa biết`;
  const alsoEn = unknown === 0 ? '' : `, ${unknown} not known`;
  return {
    rule: 'DEPRIVED',
    sentenceVi: `Thiếu hụt ${deprived} trên ${of} chỉ số${alsoVi}; chuẩn tính là thiếu hụt từ ${cutoff} chỉ số.`,
    sentenceEn: `Deprived of ${deprived} of ${of} indicators${alsoEn}; the standard asks for ${cutoff} or more.`,
    holds: isDeprived(deprivations, standard),
  };
}

/** Groups of three: `1.500.000` in Vietnamese, `1,500,000` in English. */
function dong(amount: bigint, language: 'vi' | 'en'): string {
  return amount.toString().replace(/\B(?=(\d{3})+$)/g, language === 'vi' ? '.' : ',');
}
