import { addDays } from '../calendar.ts';
import { readPlanDocument } from '../documents.ts';
import type { AreaKey, AreaLevel, AreaRecord, AreaSuccessionRecord, CivilDay } from '../world.ts';
import { type AdministrativeUnits, readAdministrativeUnits } from './administrative-units.ts';
import { aliasesOf, describeUnit, englishName, settlementOf } from './area-names.ts';

/** First day of an old unit whose real first day is not known: the code list of Decision 124/2004/QĐ-TTg. */
export const OLD_UNIT_FROM: CivilDay = '2004-07-08';
export const REFORM_DAY: CivilDay = '2025-07-01';
const CAM_AN_MERGER: CivilDay = '2020-01-01';
const OLD_SOURCE =
  'Code list of Decision 124/2004/QĐ-TTg (2004-07-08): the real first day is not known; ended by Resolution 202/2025/QH15 and those of its provinces';
const NEW_SOURCE = 'Resolutions 1654–1687/NQ-UBTVQH15, codes of Decision 19/2025/QĐ-TTg';
const MERGER_SOURCE = 'Cam An and Cam Thanh became Thanh An on 2020-01-01 (a fact from outside the plans)';
const HAMLET_SOURCE =
  'Annex of the Cao Thượng plan 2024, numbered in its order; hamlets have no national code';

export interface AreaWorld {
  readonly areas: readonly AreaRecord[];
  readonly areaSuccessions: readonly AreaSuccessionRecord[];
}

/** Every area of the five plans, before and after 2025-07-01, with what became of each. */
export function buildAreas(): AreaWorld {
  const units = readAdministrativeUnits();
  const hamlets = caoThuongGroups();
  return {
    areas: [
      ...provinces(units),
      ...units.districtsOld.map((unit) =>
        area(unit, OLD_UNIT_FROM, unit.validTo, 'DISTRICT', old(unit.provinceCode), OLD_SOURCE),
      ),
      ...oldCommunes(units),
      ...newCommunes(units),
      ...hamlets.flatMap((hamlet) => hamletBeforeAndAfter(hamlet)),
    ],
    areaSuccessions: [
      ...provinceSuccessions(units),
      ...communeSuccessions(units),
      ...camLoMerger(),
      ...hamlets.map((hamlet) =>
        succession(old(hamlet.code), renewed(hamlet.code), 'WHOLE', REFORM_DAY, HAMLET_SOURCE, true),
      ),
    ],
  };
}

export function old(code: string): AreaKey {
  return { code, validFrom: OLD_UNIT_FROM };
}

function renewed(code: string): AreaKey {
  return { code, validFrom: REFORM_DAY };
}

interface NamedUnit {
  readonly code: string;
  readonly name: string;
  readonly aliases?: readonly string[];
}

function area(
  unit: NamedUnit,
  validFrom: CivilDay,
  validTo: CivilDay | null,
  level: AreaLevel,
  parent: AreaKey | null,
  source: string,
): AreaRecord {
  const nameVi = unit.name.normalize('NFC');
  return {
    code: unit.code,
    validFrom,
    validTo,
    nameVi,
    nameEn: englishName(nameVi),
    aliases: aliasesOf(nameVi, unit.aliases ?? []),
    level,
    type: describeUnit(nameVi).type,
    parent,
    settlement: settlementOf(nameVi, level),
    source,
  };
}

function succession(
  from: AreaKey,
  to: AreaKey,
  share: 'WHOLE' | 'PART',
  effectiveOn: CivilDay,
  source: string,
  certain: boolean,
): AreaSuccessionRecord {
  return { from, to, share, effectiveOn, source, certain };
}

/** Đồng Nai became a city on 2026-04-30 and kept its code: two records of one code after the reform. */
const DONG_NAI = { code: '75', cityFrom: '2026-04-30', source: 'Resolution 30/2026/QH16' } as const;

function provinces(units: AdministrativeUnits): AreaRecord[] {
  const before = units.provincesOld.map((unit) =>
    area(unit, OLD_UNIT_FROM, unit.validTo, 'PROVINCE', null, OLD_SOURCE),
  );
  const after = units.provincesNew.flatMap((unit) => {
    if (unit.code !== DONG_NAI.code) return [area(unit, unit.validFrom, null, 'PROVINCE', null, NEW_SOURCE)];
    const province = { code: unit.code, name: 'Tỉnh Đồng Nai' };
    return [
      area(province, unit.validFrom, addDays(DONG_NAI.cityFrom, -1), 'PROVINCE', null, NEW_SOURCE),
      area(unit, DONG_NAI.cityFrom, null, 'PROVINCE', null, DONG_NAI.source),
    ];
  });
  return [...before, ...after];
}

function provinceSuccessions(units: AdministrativeUnits): AreaSuccessionRecord[] {
  const reform = units.provincesOld.map((unit) =>
    succession(
      old(unit.code),
      renewed(unit.successor.code),
      'WHOLE',
      REFORM_DAY,
      'Resolution 202/2025/QH15',
      true,
    ),
  );
  const city: AreaKey = { code: DONG_NAI.code, validFrom: DONG_NAI.cityFrom };
  return [
    ...reform,
    succession(renewed(DONG_NAI.code), city, 'WHOLE', DONG_NAI.cityFrom, DONG_NAI.source, true),
  ];
}

function oldCommunes(units: AdministrativeUnits): AreaRecord[] {
  const documentAreas = readPlanDocument('cam-lo-2019').areas;
  const known = units.communesOld.map((unit) => {
    const from = unit.name === 'Xã Thanh An' ? CAM_AN_MERGER : OLD_UNIT_FROM;
    const aliases = documentAreas.find((candidate) => candidate.nameVi === unit.name)?.aliases ?? [];
    const source = from === OLD_UNIT_FROM ? OLD_SOURCE : MERGER_SOURCE;
    return area({ ...unit, aliases }, from, unit.validTo, 'COMMUNE', old(unit.districtCode), source);
  });
  return [...known, ...CAM_LO_MERGED.map((unit) => mergedCommune(unit))];
}

/** Gone five years before the reform, so no list of 2025 has them. */
const CAM_LO_MERGED: readonly NamedUnit[] = [
  { code: '19603', name: 'Xã Cam An' },
  { code: '19609', name: 'Xã Cam Thanh' },
];

function mergedCommune(unit: NamedUnit): AreaRecord {
  return area(unit, OLD_UNIT_FROM, addDays(CAM_AN_MERGER, -1), 'COMMUNE', old('468'), MERGER_SOURCE);
}

function camLoMerger(): AreaSuccessionRecord[] {
  const thanhAn: AreaKey = { code: '19603', validFrom: CAM_AN_MERGER };
  return CAM_LO_MERGED.map((unit) =>
    succession(old(unit.code), thanhAn, 'WHOLE', CAM_AN_MERGER, MERGER_SOURCE, true),
  );
}

function newCommunes(units: AdministrativeUnits): AreaRecord[] {
  return units.communesNew.map((unit) => {
    const aliases = unit.nameInCurrentDataset ? [unit.nameInCurrentDataset] : [];
    return area(
      { ...unit, aliases },
      unit.validFrom,
      null,
      'COMMUNE',
      renewed(unit.provinceCode),
      NEW_SOURCE,
    );
  });
}

function communeSuccessions(units: AdministrativeUnits): AreaSuccessionRecord[] {
  return units.communesOld.flatMap((unit) => {
    const from: AreaKey = {
      code: unit.code,
      validFrom: unit.name === 'Xã Thanh An' ? CAM_AN_MERGER : OLD_UNIT_FROM,
    };
    const certain = unit.confidence === 'certain' && unit.secondSourceAgrees;
    return unit.successors.map((next) =>
      succession(
        from,
        renewed(next.code),
        next.share === 'full' ? 'WHOLE' : 'PART',
        REFORM_DAY,
        NEW_SOURCE,
        certain,
      ),
    );
  });
}

/** The 26 residential groups of Cao Thượng, in the order of the annex. */
function caoThuongGroups(): NamedUnit[] {
  return readPlanDocument('cao-thuong-2024')
    .areas.filter((unit) => unit.level === 'RESIDENTIAL_GROUP')
    .map((unit) => ({
      code: unit.officialCode ?? '',
      name: unit.nameVi,
      aliases: [`Tổ dân phố ${unit.printedName ?? ''}`],
    }));
}

function hamletBeforeAndAfter(hamlet: NamedUnit): AreaRecord[] {
  const town = '07339';
  return [
    area(hamlet, OLD_UNIT_FROM, addDays(REFORM_DAY, -1), 'HAMLET', old(town), HAMLET_SOURCE),
    area(hamlet, REFORM_DAY, null, 'HAMLET', renewed(town), HAMLET_SOURCE),
  ];
}
