import { readFileSync } from 'node:fs';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { buildASTSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { brokenIndicators } from '../../gateway/tracking/indicator/broken-indicators.ts';
import { checkIndicator } from '../../gateway/tracking/indicator/check-indicator.ts';
import { DOCUMENT_IDS, readDocuments } from '../../subgraphs/plans/demo/read-documents.ts';
import { INDICATORS } from '../../subgraphs/plans/indicator/rows/indicators.ts';
import { TARGET_TRACKING } from '../../subgraphs/plans/indicator/rows/target-tracking.ts';

const supergraph = readFileSync('gateway/supergraph.graphql', 'utf8');
const schema = buildASTSchema(transformSupergraphToPublicSchema(parse(supergraph)));
const codes = INDICATORS.map(({ code }) => code);

describe('the indicators that come with the system', () => {
  it.each(INDICATORS.map((indicator) => [indicator.code, indicator] as const))(
    '%s fits the graph',
    (_code, indicator) => expect(checkIndicator(schema, indicator)).toEqual([]),
  );

  it('have codes of their own', () => expect(new Set(codes).size).toBe(codes.length));

  it('are each used by a target', () => {
    const used = new Set(
      TARGET_TRACKING.flatMap(({ indicator, alternativeIndicator }) => [indicator, alternativeIndicator]),
    );
    expect(codes.filter((code) => !used.has(code))).toEqual([]);
  });
});

describe('a change of an agency’s schema', () => {
  const tracked = TARGET_TRACKING.map(({ plan, target, indicator, alternativeIndicator }) => ({
    plan,
    target,
    indicators: INDICATORS.filter(({ code }) => code === indicator || code === alternativeIndicator),
  }));

  it('that leaves every indicator as it is breaks nothing', () => {
    expect(brokenIndicators(schema, tracked)).toEqual([]);
  });

  it('that takes a field away is refused with the plans that it breaks, and the nearest field', () => {
    const changed = supergraph.replace(/^ {2}pupilsAtRightAge\(/m, '  pupilsOfRightAge(');
    expect(changed).not.toBe(supergraph);
    const broken = brokenIndicators(
      buildASTSchema(transformSupergraphToPublicSchema(parse(changed))),
      tracked,
    );
    expect(broken).toEqual([
      {
        code: 'PUPILS_AT_RIGHT_AGE',
        faults: [{ part: 'fragment', message: expect.stringContaining('Did you mean "pupilsOfRightAge"') }],
        breaks: ['hong-ngu-2022 CHILD_ENROLMENT'],
      },
    ]);
  });
});

describe('every target of the five plans', () => {
  const targets = readDocuments().flatMap((plan, at) =>
    plan.targets.map(({ code }) => `${DOCUMENT_IDS[at]} ${code}`),
  );

  it('is tracked once: by an indicator that there is, or reported with the reason', () => {
    expect(targets).toHaveLength(68);
    expect(TARGET_TRACKING.map(({ plan, target }) => `${plan} ${target}`).toSorted()).toEqual(
      targets.toSorted(),
    );
    for (const { indicator, alternativeIndicator, reasonVi, reasonEn } of TARGET_TRACKING) {
      if (indicator === null) expect([typeof reasonVi, typeof reasonEn]).toEqual(['string', 'string']);
      else expect(codes).toContain(indicator);
      if (alternativeIndicator) expect(codes).toContain(alternativeIndicator);
    }
  });
});
