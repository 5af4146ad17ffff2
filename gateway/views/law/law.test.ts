import { readFileSync } from 'node:fs';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { buildASTSchema, isEnumType, Kind, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { isCivilDay } from '../../../shared/scalars/civil-day.ts';
import type { Agency } from '../../agencies.ts';
import { type Condition, leavesOf } from './condition.ts';
import { POLICIES, policiesOn } from './policies.ts';
import type { Policy } from './policy.ts';
import { PolicyCode } from './policy-code.ts';
import { WISH_RULES, wishedField } from './wishes.ts';

const supergraph = readFileSync(new URL('../../supergraph.graphql', import.meta.url), 'utf8');
const schema = buildASTSchema(transformSupergraphToPublicSchema(parse(supergraph)));

/** Faults of a field as a narrowing of any cohort. */
function faultsOf(field: string): readonly string[] {
  const document = parse(
    `query ($since: Date!) { households { ${field} { count } since: borrowed(from: $since) { count } } }`,
  );
  return validate(schema, document).map(({ message }) => message);
}

/** Names of the fields that an agency adds to cohorts. */
function fieldsOfAgency(agency: Agency): readonly string[] {
  const sdl = readFileSync(new URL(`../../../subgraphs/${agency}/schema.graphql`, import.meta.url), 'utf8');
  return parse(sdl).definitions.flatMap((type) =>
    type.kind === Kind.OBJECT_TYPE_DEFINITION && type.name.value === 'Cohort'
      ? (type.fields ?? []).map(({ name }) => name.value)
      : [],
  );
}

const nameOf = (field: string): string => field.replace(/\(.*/, '');

function leavesOfPolicy({ eligible, lacking, undecided }: Policy): readonly string[] {
  return leavesOf(eligible, lacking, undecided);
}

const policyLeaves = [...new Set(POLICIES.flatMap(leavesOfPolicy))];
const wishLeaves = WISH_RULES.flatMap(({ wish, evidence }) => [
  wishedField(wish),
  ...evidence.map(({ field }) => field),
]);

describe('the fields that policies and wishes ask for', () => {
  it.each(policyLeaves)('%s is a narrowing of a cohort', (field) => expect(faultsOf(field)).toEqual([]));

  it.each(wishLeaves)('%s is a narrowing of a cohort', (field) => expect(faultsOf(field)).toEqual([]));

  it('are evidence of a wish by the agency that has the field', () => {
    for (const { agency, field } of WISH_RULES.flatMap(({ evidence }) => evidence))
      expect(fieldsOfAgency(agency)).toContain(nameOf(field));
  });

  it('are asked of every wish of the review, each once', () => {
    const wishes = schema.getType('SupportWish');
    const names = isEnumType(wishes) ? wishes.getValues().map(({ name }) => name) : [];
    expect(WISH_RULES.map(({ wish }) => wish)).toEqual(names);
  });

  it('would not pass with a value that the schema does not know', () => {
    expect(faultsOf('class(in: [RICH])')).toHaveLength(1);
    expect(faultsOf('persons')).not.toEqual([]);
  });
});

describe('the rows of policies', () => {
  const codes = Object.values(PolicyCode);

  it.each(codes)('%s has rows that follow each other and never overlap', (code) => {
    const rows = POLICIES.filter((policy) => policy.code === code);
    expect(rows).not.toEqual([]);
    for (const [index, { validFrom, validTo }] of rows.entries()) {
      expect(isCivilDay(validFrom)).toBe(true);
      if (validTo !== null) expect(isCivilDay(validTo) && validFrom <= validTo).toBe(true);
      const next = rows[index + 1];
      if (next !== undefined) expect(validTo !== null && validTo < next.validFrom).toBe(true);
    }
  });

  it.each(POLICIES.map((policy) => [`${policy.code} ${policy.validFrom}`, policy] as const))(
    '%s names its acts, and lacks what its own agency says',
    (_name, policy) => {
      const receipts = leavesOf(policy.lacking, policy.undecided).map(nameOf);
      expect(fieldsOfAgency(policy.agency)).toEqual(expect.arrayContaining(receipts));
      expect(policy.legalBases).not.toEqual([]);
      expect(policy.legalBases.filter((basis) => !/\d+\/.*(NĐ-CP|QĐ-TTg|QH1\d|HĐQT)/.test(basis))).toEqual(
        [],
      );
      expect([policy.benefitVi, policy.benefitEn, policy.nameVi, policy.nameEn]).not.toContain('');
    },
  );
});

describe('policies on a day', () => {
  const rowOn = (day: string, code: PolicyCode): Policy | undefined => policiesOn(day, [code])[0];

  it('takes the row in whose period the day is, both ends included', () => {
    const benefit = (day: string): string | undefined => rowOn(day, PolicyCode.STUDY_COST_SUPPORT)?.benefitVi;
    expect(benefit('2015-11-30')).toBeUndefined();
    expect(benefit('2015-12-01')).toContain('100.000');
    expect(benefit('2021-10-14')).toContain('100.000');
    expect(benefit('2021-10-15')).toContain('150.000');
    expect(rowOn('2025-09-02', PolicyCode.STUDY_COST_SUPPORT)?.certain).toBe(true);
    expect(rowOn('2025-09-03', PolicyCode.STUDY_COST_SUPPORT)?.certain).toBe(false);
  });

  it('knows no reduction of fees once public schools are free', () => {
    expect(rowOn('2025-09-02', PolicyCode.TUITION_REDUCTION_NEAR_POOR)?.benefitVi).toBe('Giảm 50% học phí');
    expect(rowOn('2025-09-03', PolicyCode.TUITION_REDUCTION_NEAR_POOR)).toBeUndefined();
    expect(rowOn('2025-09-03', PolicyCode.TUITION_EXEMPTION_POOR)?.unrecorded).toBe('UNKNOWN');
  });

  it('pays all costs of treatment of the near-poor from 2026, and supports the premium as before', () => {
    const rowOf = (day: string): string | undefined =>
      rowOn(day, PolicyCode.HEALTH_CARD_NEAR_POOR)?.benefitEn;
    expect(rowOf('2025-12-31')).toContain('95 %');
    expect(rowOf('2026-01-01')).toBe('At least 70 % of the premium; 100 % of the costs of treatment');
  });

  it('is all of them, or those of the codes', () => {
    const all = policiesOn('2020-12-31');
    expect(new Set(all.map(({ code }) => code)).size).toBe(all.length);
    expect(all).toHaveLength(Object.keys(PolicyCode).length);
    expect(policiesOn('2020-12-31', [])).toEqual([]);
    expect(policiesOn('2020-12-31', null)).toEqual(all);
  });
});

describe('the leaves of conditions', () => {
  it('are each named once, at any depth', () => {
    const condition: Condition = { all: ['a', { any: ['b', { not: 'a' }] }, { not: { all: ['c'] } }] };
    expect(leavesOf(condition, null, 'c', 'd')).toEqual(['a', 'b', 'c', 'd']);
  });
});
