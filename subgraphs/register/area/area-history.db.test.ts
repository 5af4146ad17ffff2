import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startRoom, type TestRoom } from '../../../test/harness/start-room.ts';
import { ANALYST } from '../../../test/harness/viewers.ts';
import { loadRegister } from '../demo/load-register.ts';
import { registerSubgraph } from '../subgraph.ts';
import { CHANGING_REGISTER } from '../testing/changing-register.ts';
import { SECRETS } from '../testing/small-register.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await startRoom(registerSubgraph, '2026-11-21');
  await loadRegister(room.subgraph.database, CHANGING_REGISTER, SECRETS);
});
afterAll(() => room.close());

const HISTORY = `query ($code: String!, $asOf: Date, $depth: Int! = 5) { area(code: $code, asOf: $asOf) {
  history(depth: $depth) { relation steps share effectiveOn certain settlementBefore settlementAfter flippedSettlement
    area { name validFrom } linkedTo { name } } } }`;

interface Line {
  readonly relation: string;
  readonly steps: number;
  readonly area: { readonly name: string };
  readonly linkedTo: { readonly name: string } | null;
}

async function linesOf(code: string, asOf: string, depth = 5): Promise<readonly Line[]> {
  const { data, errors } = await room.ask(HISTORY, { code, asOf, depth }, ANALYST);
  expect(errors).toBeUndefined();
  return (data as { area: { history: readonly Line[] } }).area.history;
}

const short = ({ relation, steps, area, linkedTo }: Line) => [
  relation,
  steps,
  area.name,
  linkedTo?.name ?? null,
];

describe('the ledger of an area', () => {
  it('tells of the town that became a commune: from then on the rural line applies', async () => {
    const lines = await linesOf('19597', '2026-01-01');
    const link = {
      relation: 'PREDECESSOR',
      steps: 1,
      share: 'WHOLE',
      effectiveOn: '2025-07-01',
      certain: true,
      linkedTo: { name: 'Xã Cam Lộ' },
      settlementAfter: 'RURAL',
    };
    expect(lines).toEqual([
      {
        relation: 'SELF',
        steps: 0,
        share: null,
        effectiveOn: '2025-07-01',
        certain: true,
        settlementBefore: null,
        settlementAfter: 'RURAL',
        flippedSettlement: false,
        area: { name: 'Xã Cam Lộ', validFrom: '2025-07-01' },
        linkedTo: null,
      },
      {
        ...link,
        area: { name: 'Thị trấn Cam Lộ', validFrom: '2004-07-08' },
        settlementBefore: 'URBAN',
        flippedSettlement: true,
      },
      {
        ...link,
        area: { name: 'Xã Cam Thành', validFrom: '2004-07-08' },
        settlementBefore: 'RURAL',
        flippedSettlement: false,
      },
    ]);
  });

  it('goes back through mergers as deep as asked, and forth one step', async () => {
    const direct = [
      ['SELF', 0, 'Xã Hiếu Giang', null],
      ['PREDECESSOR', 1, 'Xã Thanh An', 'Xã Hiếu Giang'],
      ['PREDECESSOR', 1, 'Xã Cam Tuyền', 'Xã Hiếu Giang'],
    ];
    const [first, ...rest] = (await linesOf('19603', '2026-01-01', 1)).map(short);
    expect([first, ...rest.toSorted()]).toEqual([direct[0], ...direct.slice(1).toSorted()]);
    const deep = (await linesOf('19603', '2026-01-01')).map(short);
    expect(deep).toHaveLength(5);
    expect(deep.slice(3)).toEqual([
      ['PREDECESSOR', 2, 'Xã Cam An', 'Xã Thanh An'],
      ['PREDECESSOR', 2, 'Xã Cam Thanh', 'Xã Thanh An'],
    ]);
    expect((await linesOf('19609', '2019-12-31')).map(short)).toEqual([
      ['SELF', 0, 'Xã Cam Thanh', null],
      ['SUCCESSOR', 1, 'Xã Thanh An', 'Xã Cam Thanh'],
    ]);
  });

  it('tells which area went over in part', async () => {
    const lines = await linesOf('19606', '2019-12-31');
    expect(lines.slice(1)).toMatchObject([
      { relation: 'SUCCESSOR', share: 'PART' },
      { relation: 'SUCCESSOR', share: 'PART' },
    ]);
    expect(
      lines
        .slice(1)
        .map(({ area }) => area.name)
        .toSorted(),
    ).toEqual(['Xã Cam Tuyền mới', 'Xã Hiếu Giang']);
  });

  it.each([0, 11])('of depth %i is refused', async (depth) => {
    const { data, errors } = await room.ask(HISTORY, { code: '19597', depth });
    expect(data).toEqual({ area: { history: null } });
    expect(errors).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT', argument: 'depth', given: depth } },
    ]);
  });

  it('of many areas costs no more statements than of one', async () => {
    const ask = (areas: string) => () =>
      room.ask(
        `{ areas(level: COMMUNE, asOf: "2026-01-01"${areas}) { edges { node { history { area { name } } } } } }`,
      );
    const one = await room.statementsOf(ask(', first: 1'));
    const all = await room.statementsOf(ask(''));
    expect(all.length).toBe(one.length);
  });
});
