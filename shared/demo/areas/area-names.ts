import type { AreaLevel } from '../world.ts';

interface UnitType {
  readonly prefix: string;
  readonly type: string;
  readonly en: string;
  readonly settlement: 'RURAL' | 'URBAN' | null;
}

/** The types of units by the first word of their names; a commune's type decides its settlement. */
const UNIT_TYPES: readonly UnitType[] = [
  { prefix: 'Thành phố', type: 'THANH_PHO', en: 'City', settlement: null },
  { prefix: 'Tỉnh', type: 'TINH', en: 'Province', settlement: null },
  { prefix: 'Huyện', type: 'HUYEN', en: 'District', settlement: null },
  { prefix: 'Thị xã', type: 'THI_XA', en: 'Town', settlement: null },
  { prefix: 'Thị trấn', type: 'THI_TRAN', en: 'Township', settlement: 'URBAN' },
  { prefix: 'Phường', type: 'PHUONG', en: 'Ward', settlement: 'URBAN' },
  { prefix: 'Xã', type: 'XA', en: 'Commune', settlement: 'RURAL' },
  { prefix: 'TDP', type: 'TDP', en: 'Residential Group', settlement: null },
];

/** What the name of a unit says about it. @throws on a name with an unknown type. */
export function describeUnit(nameVi: string): UnitType & { readonly bareName: string } {
  const unit = UNIT_TYPES.find((candidate) => nameVi.startsWith(`${candidate.prefix} `));
  if (unit === undefined) throw new Error(`No type of unit in "${nameVi}".`);
  return { ...unit, bareName: nameVi.slice(unit.prefix.length + 1) };
}

/** "Huyện Trà Cú" → "Tra Cu District". */
export function englishName(nameVi: string): string {
  const unit = describeUnit(nameVi);
  const latin = unit.bareName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');
  return `${latin} ${unit.en}`;
}

/** The bare name ("Cam An") and other spellings; a ward that is only a number has no bare name. */
export function aliasesOf(nameVi: string, others: readonly string[]): string[] {
  const bare = describeUnit(nameVi).bareName;
  const all = /^\d+$/.test(bare) ? others : [bare, ...others];
  return [...new Set(all.map((alias) => alias.normalize('NFC')))].filter((alias) => alias !== nameVi);
}

export function settlementOf(nameVi: string, level: AreaLevel): 'RURAL' | 'URBAN' | null {
  return level === 'COMMUNE' ? describeUnit(nameVi).settlement : null;
}
