import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFederation, type TestFederation } from '../harness/start-federation.ts';

/** Trà Cú 2019, as its plan of 2020 prints the year; Cam Lộ through the reform of 2025. */
const QUERY = `{
  district: area(code: "849", asOf: "2019-12-31") {
    cohort(asOf: "2019-12-31") {
      povertyChange(since: "2018-12-31") {
        status net escaped relapsed newlyPoor movedIn movedOut
        poorThen poorNow householdTotalThen householdTotalNow ratePointsChange dueToPoor dueToHouseholds
      }
      cohort { change(since: "2018-12-31") { gross net } }
    }
  }
  commune: area(code: "19597") {
    history { relation flippedSettlement area { name } }
    povertySeries(fromYear: 2018, toYear: 2018) { status poor householdTotal parts { name } }
  }
}`;
const PARTS = ['Thị trấn Cam Lộ', 'Xã Cam Thành', 'Xã Cam Chính', 'Xã Cam Nghĩa'];

describe('change over time, asked through the gateway', () => {
  let federation: TestFederation;
  beforeAll(async () => {
    federation = await startFederation();
  });
  afterAll(() => federation.close());

  it('is the register’s own, for a viewer of statistics too', async () => {
    const { data, errors } = await federation.execute(QUERY, {}, 'analyst');
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      district: {
        cohort: {
          povertyChange: {
            status: 'COMPLETE',
            net: 2_481,
            escaped: 2_641,
            relapsed: 0,
            newlyPoor: 160,
            movedIn: 0,
            movedOut: 0,
            poorThen: 4_351,
            poorNow: 1_870,
            householdTotalThen: 42_079,
            householdTotalNow: 40_670,
            ratePointsChange: expect.closeTo(4_351 / 42_079 - 1_870 / 40_670, 12),
            dueToPoor: expect.closeTo(2_481 / 42_079, 12),
            dueToHouseholds: expect.closeTo(1_870 / 42_079 - 1_870 / 40_670, 12),
          },
          cohort: { change: { gross: 2_641, net: 2_481 } },
        },
      },
      commune: {
        history: [
          { relation: 'SELF', flippedSettlement: false, area: { name: 'Xã Cam Lộ' } },
          ...PARTS.map((name, at) => ({
            relation: 'PREDECESSOR',
            flippedSettlement: at === 0,
            area: { name },
          })),
        ],
        povertySeries: [
          { status: 'COMPLETE', poor: 198, householdTotal: 7_417, parts: PARTS.map((name) => ({ name })) },
        ],
      },
    });
  });
});
