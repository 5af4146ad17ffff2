import type { Sql } from '../../../shared/data/database.ts';
import { insertRows } from '../../../shared/data/insert-rows.ts';
import type { AreaKey, AreaRecord, RegisterRecords } from '../../../shared/demo/world.ts';
import { type Containment, findContainedAreas } from '../area/find-contained-areas.ts';
import { nameKeys } from '../area/name-key.ts';

/** The number inside this room of an area; throws for one that was not loaded. */
export type AreaNoOf = (area: AreaKey) => number;

/** Loads areas, their history, classes and figures. */
export async function loadAreas(sql: Sql, records: RegisterRecords): Promise<AreaNoOf> {
  const areaNoOf = numberAreas(records.areas);
  await insertAreas(sql, records.areas, areaNoOf);
  await insertSuccessions(sql, records, areaNoOf);
  await insertRows(
    sql,
    'area_class',
    [
      { name: 'area_no', type: 'int', value: ({ area }) => areaNoOf(area) },
      { name: 'area_class', type: 'text', value: ({ areaClass }) => areaClass },
      { name: 'valid_from', type: 'date', value: ({ from }) => from },
      { name: 'valid_to', type: 'date', value: ({ to }) => to },
      { name: 'decision', type: 'text', value: ({ decision }) => decision },
      { name: 'invented', type: 'boolean', value: ({ invented }) => invented },
    ],
    records.areaClasses,
  );
  await insertRows(
    sql,
    'area_figure',
    [
      { name: 'area_no', type: 'int', value: ({ area }) => areaNoOf(area) },
      { name: 'figure', type: 'text', value: ({ figure }) => figure },
      { name: 'as_of', type: 'date', value: ({ asOf }) => asOf },
      { name: 'value', type: 'int', value: ({ value }) => value },
      { name: 'basis', type: 'text', value: ({ basis }) => basis },
      { name: 'source', type: 'text', value: ({ source }) => source },
    ],
    records.areaFigures,
  );
  return areaNoOf;
}

function numberAreas(areas: readonly AreaRecord[]): AreaNoOf {
  const numbers = new Map(areas.map((area, index) => [`${area.code}@${area.validFrom}`, index + 1]));
  return ({ code, validFrom }) => {
    const no = numbers.get(`${code}@${validFrom}`);
    if (no === undefined)
      throw new Error(`A record names the area ${code}@${validFrom}, which is not loaded.`);
    return no;
  };
}

// Parents are set afterwards, so that the order of the records does not matter.
async function insertAreas(sql: Sql, areas: readonly AreaRecord[], areaNoOf: AreaNoOf): Promise<void> {
  await insertRows(
    sql,
    'area',
    [
      { name: 'no', type: 'int', value: areaNoOf },
      { name: 'code', type: 'text', value: ({ code }) => code },
      { name: 'valid_from', type: 'date', value: ({ validFrom }) => validFrom },
      { name: 'valid_to', type: 'date', value: ({ validTo }) => validTo },
      { name: 'name_vi', type: 'text', value: ({ nameVi }) => nameVi.normalize('NFC') },
      { name: 'name_en', type: 'text', value: ({ nameEn }) => nameEn },
      {
        name: 'aliases',
        type: 'text[]',
        value: ({ aliases }) => aliases.map((alias) => alias.normalize('NFC')),
      },
      { name: 'name_keys', type: 'text[]', value: ({ nameVi, aliases }) => nameKeys([nameVi, ...aliases]) },
      { name: 'level', type: 'text', value: ({ level }) => level },
      { name: 'type', type: 'text', value: ({ type }) => type },
      { name: 'settlement', type: 'text', value: ({ settlement }) => settlement },
      { name: 'source', type: 'text', value: ({ source }) => source },
    ],
    areas,
  );
  const below = areas.filter(({ parent }) => parent !== null);
  await sql.query(
    `update area set parent_no = link.parent from unnest($1::int[], $2::int[]) as link(no, parent) where area.no = link.no`,
    [below.map(areaNoOf), below.map(({ parent }) => (parent === null ? null : areaNoOf(parent)))],
  );
}

async function insertSuccessions(sql: Sql, records: RegisterRecords, areaNoOf: AreaNoOf): Promise<void> {
  await insertRows(
    sql,
    'area_succession',
    [
      { name: 'predecessor_no', type: 'int', value: ({ from }) => areaNoOf(from) },
      { name: 'successor_no', type: 'int', value: ({ to }) => areaNoOf(to) },
      { name: 'share', type: 'text', value: ({ share }) => share },
      { name: 'effective_on', type: 'date', value: ({ effectiveOn }) => effectiveOn },
      { name: 'source', type: 'text', value: ({ source }) => source },
      { name: 'certain', type: 'boolean', value: ({ certain }) => certain },
    ],
    records.areaSuccessions,
  );
  const nodes = records.areas.map((area) => ({
    no: areaNoOf(area),
    parentNo: area.parent === null ? null : areaNoOf(area.parent),
  }));
  const successions = records.areaSuccessions.map(({ from, to }) => ({
    predecessorNo: areaNoOf(from),
    successorNo: areaNoOf(to),
  }));
  await insertRows<Containment>(
    sql,
    'area_containment',
    [
      { name: 'container_no', type: 'int', value: ({ containerNo }) => containerNo },
      { name: 'inside_no', type: 'int', value: ({ insideNo }) => insideNo },
    ],
    findContainedAreas(nodes, successions),
  );
}
