import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AGENCIES, type Agency } from '../../gateway/agencies.ts';
import { startFederation, type TestFederation } from '../harness/start-federation.ts';
import { checkConformance } from './check-conformance.ts';
import { SignedClient } from './signed-client.ts';
import type { Finding } from './trial.ts';

/** Arguments that only somebody who knows the demonstration data can give. */
const GIVEN = {
  within: { area: '"849"' },
  adultWithoutSchooling: { bands: '[{ fromAge: 15, level: LOWER_SECONDARY }]' },
  childOutOfSchool: { fromAge: '5', belowAge: '15' },
  manyDependants: { childBelowAge: '16', aboveShare: '0.5' },
  uninsuredMember: { fromAge: '6' },
  ethnicity: { in: '["05"]' },
  change: { since: '"2018-12-31"' },
  transition: { since: '"2018-12-31"' },
  transitions: { since: '"2018-12-31"' },
};
const NOT_ADDITIVE = ['sponsorship.organisations'];

describe('a subgraph tried from outside', () => {
  let federation: TestFederation;
  beforeAll(async () => {
    federation = await startFederation();
  });
  afterAll(() => federation.close());

  async function check(agency: Agency, numbering?: string): Promise<readonly Finding[]> {
    const subgraph = federation.subgraphs.find(({ name }) => name === agency);
    const state = await subgraph?.projection.openFacts().state();
    return checkConformance({
      client: new SignedClient(federation.agencyUrl(agency), agency, federation.issuer),
      agency,
      numbering: numbering ?? state?.numbering ?? '',
      numbers: Array.from({ length: 400 }, (_, at) => 1 + at * 7),
      asOf: '2019-12-31',
      given: GIVEN,
      notAdditive: NOT_ADDITIVE,
    });
  }

  it.each(AGENCIES)('%s keeps every rule of the cohort protocol', async (agency) => {
    const findings = await check(agency);
    expect(findings.filter(({ ok }) => !ok)).toEqual([]);
    expect(findings.length).toBeGreaterThan(8);
  });

  it('is told which rules it breaks: here the numbering it was said to have is not its own', async () => {
    const broken = (await check('register', 'elsewhere')).filter(({ ok }) => !ok).map(({ rule }) => rule);
    expect(broken).toContain('refuses a cut bitmap with MALFORMED_COHORT, and only that cohort');
    expect(broken.some((rule) => rule.startsWith('narrowing class'))).toBe(true);
  });
});
