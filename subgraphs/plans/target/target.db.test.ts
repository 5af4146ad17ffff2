import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TestRoom } from '../../../test/harness/start-room.ts';
import { dataOf } from '../testing/data-of.ts';
import { startFilledRoom } from '../testing/filled-room.ts';

let room: TestRoom;
beforeAll(async () => {
  room = await startFilledRoom();
});
afterAll(() => room.close());

async function target(plan: string, code: string, selection: string): Promise<unknown> {
  const answer = await room.ask(`{ plan(code: "${plan}") { targets(code: "${code}") { ${selection} } } }`);
  return dataOf<{ plan: { targets: readonly unknown[] } }>(answer).plan.targets[0];
}

describe('a target', () => {
  it('gives value, term, baseline, who answers, and the other reading of its sentence', async () => {
    const selection = `labelVi value unit printed comparator measure level deadlineOn deadlineBasis responsibleBasis
      computability rooms area { code validFrom } plan { code } section lines
      baseline { code value unit asOf } responsible { code } collaborating { code }
      alternativeReading { measure comparator value unit }`;
    expect(await target('tra-cu-2020', 'POVERTY_RATE_REDUCTION', selection)).toEqual({
      labelVi: 'Giảm tỷ lệ hộ nghèo 2,5%',
      value: 2.5,
      unit: 'PERCENTAGE_POINT',
      printed: '2,5%',
      comparator: 'AT_LEAST',
      measure: 'RATE_DECREASE',
      level: null,
      deadlineOn: '2020-12-31',
      deadlineBasis: 'INFERRED',
      responsibleBasis: 'INFERRED',
      computability: 'HOUSEHOLD',
      rooms: ['REGISTER'],
      area: { code: '849', validFrom: '2004-07-08' },
      plan: { code: 'tra-cu-2020' },
      section: 'III.1.2',
      lines: [58],
      baseline: { code: 'POOR_HH', value: 4.6, unit: 'PERCENT', asOf: '2019-12-31' },
      responsible: [{ code: 'LABOUR_OFFICE' }, { code: 'COMMUNE_PC' }],
      collaborating: [],
      alternativeReading: { measure: 'RATE_LEVEL', comparator: 'AT_MOST', value: 2.5, unit: 'PERCENT' },
    });
  });

  it('tells who is responsible from who collaborates, in the order of the document', async () => {
    const answers = 'responsibleBasis responsible { code } collaborating { code }';
    expect(await target('tra-cu-2020', 'HOUSING_SUPPORT_QUOTA', answers)).toEqual({
      responsibleBasis: 'EXPLICIT',
      responsible: [{ code: 'ECON_INFRA_OFFICE' }],
      collaborating: [{ code: 'LABOUR_OFFICE' }, { code: 'COMMUNE_PC' }],
    });
  });

  it('has two levels of one indicator where the document has two', async () => {
    const levels = 'indicator level value';
    expect(await target('cam-lo-2019', 'JOBS_CREATED', levels)).toEqual({
      indicator: 'JOBS_CREATED',
      level: 'STRETCH',
      value: 1297,
    });
    expect(await target('cam-lo-2019', 'JOBS_CREATED_ASSIGNED', levels)).toEqual({
      indicator: 'JOBS_CREATED',
      level: 'ASSIGNED',
      value: 1200,
    });
  });

  it('may have no number, no baseline, and a term that an event ends', async () => {
    expect(
      await target('hong-ngu-2022', 'CHILD_ENROLMENT', 'value unit comparator baseline { value }'),
    ).toEqual({
      value: null,
      unit: 'PERCENT',
      comparator: 'INCREASE',
      baseline: null,
    });
    expect(
      await target('tra-vinh-2020-covid', 'UNEMPLOYMENT_BENEFIT', 'deadlineOn deadlineEvent deadlineVi'),
    ).toEqual({
      deadlineOn: null,
      deadlineEvent: 'END_OF_COVID_19',
      deadlineVi: '5/2020 đến khi công bố hết dịch',
    });
  });

  it('names the groups of people that it is about', async () => {
    expect(await target('tra-cu-2020', 'HEALTH_CARD_COVERAGE', 'strata numeratorText')).toMatchObject({
      strata: [
        'POOR',
        'NEAR_POOR',
        'ETHNIC_MINORITY_IN_DIFFICULT_AREA',
        'RESIDENT_OF_EXTREMELY_DIFFICULT_COMMUNE_P135',
        'SOCIAL_PROTECTION_BENEFICIARY',
      ],
    });
  });

  it('is shared out to areas: nine communes have 1,296 of 1,297 jobs', async () => {
    const jobs = (await target(
      'cam-lo-2019',
      'JOBS_CREATED',
      'value areaTargets { areaNameVi value area { code } }',
    )) as {
      value: number;
      areaTargets: readonly { value: number }[];
    };
    expect(jobs.areaTargets).toHaveLength(9);
    expect(jobs.areaTargets[0]).toEqual({ areaNameVi: 'Xã Cam An', value: 215, area: { code: '19603' } });
    expect([jobs.value, jobs.areaTargets.reduce((sum, { value }) => sum + value, 0)]).toEqual([1297, 1296]);
    const abroad = (await target(
      'cam-lo-2019',
      'LABOUR_EXPORT_COUNSELLING',
      'value areaTargets { value }',
    )) as typeof jobs;
    expect([abroad.value, abroad.areaTargets.reduce((sum, { value }) => sum + value, 0)]).toEqual([149, 150]);
  });

  it('can be shared out so that the parts add up: Cam Thanh gets 76 jobs, not 75', async () => {
    const jobs = (await target(
      'cam-lo-2019',
      'JOBS_CREATED',
      'allocation(column: "BIEU_1.notEmployed") { labelPrinted base value area { code } }',
    )) as { allocation: readonly { value: number }[] };
    expect(jobs.allocation[1]).toEqual({
      labelPrinted: 'Cam Thanh',
      base: 309,
      value: 76,
      area: { code: '19609' },
    });
    expect(jobs.allocation.reduce((sum, { value }) => sum + value, 0)).toBe(1297);
    expect(
      await target('cam-lo-2019', 'POVERTY_RATE_REDUCTION', 'allocation(column: "BIEU_2.poor") { value }'),
    ).toEqual({ allocation: null });
  });

  it.each(['BIEU_1.none', 'BIEU_2.poorPct', ''])('cannot be shared out by %j', async (column) => {
    const answer = await room.ask(
      'query ($column: String!) { plan(code: "cam-lo-2019") { targets(code: "JOBS_CREATED") { value allocation(column: $column) { value } } } }',
      { column },
    );
    expect(answer.data).toEqual({ plan: { targets: [{ value: 1297, allocation: null }] } });
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', argument: 'column' } }]);
  });

  it('is served by tasks', async () => {
    const answer = await room.ask(
      '{ plan(code: "hong-ngu-2022") { tasks { code targets { code } projects { code } responsible { code } } } }',
    );
    type Task = { code: string; targets: { code: string }[]; projects: { code: string }[] };
    const { tasks } = dataOf<{ plan: { tasks: readonly Task[] } }>(answer).plan;
    expect(
      tasks
        .filter(({ projects }) => projects.length > 0)
        .flatMap(({ projects }) => projects.map(({ code }) => code))
        .toSorted(),
    ).toEqual(['P2', 'P3.1', 'P3.2', 'P4.3', 'P6.1', 'P6.2', 'P7.1', 'P7.2']);
    const served = tasks.find(({ targets }) => targets.length > 0);
    const code = served?.targets[0]?.code ?? '';
    expect(await target('hong-ngu-2022', code, 'tasks { code }')).toMatchObject({
      tasks: expect.arrayContaining([{ code: served?.code }]),
    });
  });

  it('is an entity that other parts of the federation can ask for by id', async () => {
    const { id } = (await target('tra-cu-2020', 'JOBS_CREATED', 'id')) as { id: string };
    expect(id).toMatch(/^tgt_[0-9a-f]{16}$/);
    const answer = await room.ask(
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on PlanTarget { value } ... on Plan { code } } }',
      {
        of: [
          { __typename: 'PlanTarget', id },
          { __typename: 'PlanTarget', id: 'tgt_0' },
          { __typename: 'Plan', code: 'tra-cu-2020' },
          { __typename: 'Plan', code: 'none' },
        ],
      },
    );
    expect(answer).toEqual({ data: { _entities: [{ value: 3010 }, null, { code: 'tra-cu-2020' }, null] } });
  });
});

describe('the area targets of a plan', () => {
  it('come in pages, of all targets or of one', async () => {
    const page = async (
      args: string,
    ): Promise<{
      totalCount: number;
      edges: { node: { code: string } }[];
      pageInfo: { endCursor: string; hasNextPage: boolean };
    }> => {
      const answer = await room.ask(
        `{ plan(code: "cao-thuong-2024") { areaTargets(${args}) { totalCount edges { node { code } } pageInfo { hasNextPage endCursor } } } }`,
      );
      return dataOf<{ plan: { areaTargets: never } }>(answer).plan.areaTargets;
    };
    const first = await page('first: 100');
    const second = await page(`first: 100, after: "${first.pageInfo.endCursor}"`);
    expect([first.totalCount, first.edges.length, second.edges.length]).toEqual([104, 100, 4]);
    expect(new Set([...first.edges, ...second.edges].map(({ node }) => node.code)).size).toBe(104);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    expect((await page('first: 1, target: "POVERTY_RATE"')).totalCount).toBe(26);
    expect((await page('first: 1, target: "NONE"')).totalCount).toBe(0);
  });
});

describe('the state of a task', () => {
  const stateOn = async (asOf: string): Promise<unknown> => {
    const answer = await room.ask(
      'query ($asOf: Date) { plan(code: "cam-lo-2019") { tasks { code state(asOf: $asOf) { status reportedOn note } } } }',
      { asOf },
    );
    return dataOf<{ plan: { tasks: readonly { state: unknown }[] } }>(answer).plan.tasks[0]?.state;
  };
  const NOT_REPORTED = { status: 'NOT_REPORTED', reportedOn: null, note: null };

  it('is the latest report of the day or before; without one nobody has reported', async () => {
    expect(await stateOn('2019-06-30')).toEqual(NOT_REPORTED);
    await room.subgraph.database.query(
      `insert into task_status (id, task_id, reported_on, status, note)
       select 'sts_' || d.day, k.id, d.day::date, d.status, null
         from (values ('2019-04-01', 'IN_PROGRESS'), ('2019-09-01', 'DONE')) as d(day, status)
         cross join (select k.id from plan_task k join plan p on p.id = k.plan_id
                      where p.code = 'cam-lo-2019' order by k.ordinal limit 1) as k`,
    );
    expect(await stateOn('2019-03-31')).toEqual(NOT_REPORTED);
    expect(await stateOn('2019-04-01')).toEqual({
      status: 'IN_PROGRESS',
      reportedOn: '2019-04-01',
      note: null,
    });
    expect(await stateOn('2019-08-31')).toMatchObject({ status: 'IN_PROGRESS' });
    expect(await stateOn('2019-09-01')).toMatchObject({ status: 'DONE' });
  });
});

describe('a page with everything of all plans', () => {
  it('costs one statement a relation, however many plans and targets', async () => {
    const PAGE = `query ($first: Int!) { plans(first: $first) { totalCount edges { node {
      code issuer { code } organisations { code } legalBases { ref } outline { line } parties { signatures } areas { code }
      baselines { code shares { percent } }
      targets { code responsible { code } collaborating { code } tasks { code } areaTargets { code target { code } } }
      areaTargets(first: 5) { totalCount edges { node { code } } }
      tables { columns { key } rows { cells { value } } }
      rules { parameters { name } } codeLists { values { code } }
      projects { chair { code } collaborating { code } }
      tasks { responsible { code } targets { code } projects { code } state { status } }
      reporting { parties { label organisation { code } } } funding { kind }
      findings { code checks { code } } checks { finding { code } } otherNumbers { printed }
      parent { code } children { code } widerPlans { code } narrowerPlans { code }
    } } } }`;
    const count = (first: number): Promise<readonly string[]> =>
      room.statementsOf(async () => {
        const answer = await room.ask(PAGE, { first });
        expect(answer.errors).toBeUndefined();
      });
    const all = await count(5);
    expect(all).toHaveLength(44);
    const repeated = all.filter((text, index) => all.indexOf(text) !== index);
    // Chairs of projects and parties of reports are two relations to the same table.
    expect(repeated).toEqual([expect.stringContaining('from organisation o where o.id = any')]);
    expect((await count(1)).length).toBeLessThanOrEqual(all.length);
  });
});
