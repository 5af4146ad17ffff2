import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestRoom } from '../../../test/harness/start-room.ts';
import { ANALYST } from '../../../test/harness/viewers.ts';
import { dataOf } from '../testing/data-of.ts';
import { startFilledRoom } from '../testing/filled-room.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await startFilledRoom();
});
afterAll(() => room.close());

const plan = async (code: string, selection: string): Promise<unknown> => {
  const answer = await room.ask(`{ plan(code: "${code}") { ${selection} } }`, {}, ANALYST);
  return dataOf<{ plan: unknown }>(answer).plan;
};

describe('what does not fit in a plan', () => {
  it('is told with the calculation, what was printed and the convention', async () => {
    expect(
      await plan(
        'cao-thuong-2024',
        'checks(matches: false) { code printed recomputed finding { code severity } }',
      ),
    ).toEqual({
      checks: [
        {
          code: 'ANNEX.poor2024Pct:poor2024/households2024@TOTAL',
          printed: '1.39',
          recomputed: '1.38',
          finding: { code: 'CT-2', severity: 'HIGH' },
        },
        {
          code: 'ANNEX.households2024:>=households2023@TAN_LAP',
          printed: '140',
          recomputed: '≥ 235',
          finding: { code: 'CT-1', severity: 'HIGH' },
        },
        {
          code: 'POVERTY_RATE_REDUCTION:annex',
          printed: '0.91',
          recomputed: '0.92',
          finding: { code: 'CT-3', severity: 'MEDIUM' },
        },
        {
          code: 'POVERTY_RATE_REDUCTION:counts',
          printed: '0.91',
          recomputed: '0.93',
          finding: { code: 'CT-3', severity: 'MEDIUM' },
        },
      ],
    });
  });

  it('leads from a finding to its checks; a textual one has none', async () => {
    const answer = (await plan(
      'tra-cu-2020',
      'findings { code expected convention checks { printed } }',
    )) as {
      findings: readonly { code: string }[];
    };
    expect(answer.findings).toHaveLength(12);
    expect(answer.findings.find(({ code }) => code === 'TC-2')).toMatchObject({
      checks: [{ printed: '5.74' }, { printed: '2481' }],
    });
    expect(answer.findings.find(({ code }) => code === 'TC-10')).toEqual({
      code: 'TC-10',
      expected: 'one wording',
      convention: null,
      checks: [],
    });
  });

  it('is counted the same by both answers: 361 agree and 17 do not', async () => {
    const answer = await room.ask(
      '{ plans { edges { node { all: checks { matches } good: checks(matches: true) { matches } } } } }',
    );
    const { edges } = dataOf<{ plans: { edges: { node: { all: object[]; good: object[] } }[] } }>(
      answer,
    ).plans;
    const sum = (pick: (node: { all: object[]; good: object[] }) => object[]): number =>
      edges.reduce((total, { node }) => total + pick(node).length, 0);
    expect([sum(({ all }) => all), sum(({ good }) => good)]).toEqual([378, 361]);
  });
});
