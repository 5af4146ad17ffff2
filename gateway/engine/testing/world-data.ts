/** A row of the test world: a plain record with its type's name. */
export type Row = Readonly<Record<string, unknown>> & { readonly __typename: string };

export const HOUSEHOLDS: readonly Row[] = [1, 2, 3, 4].map((no) => ({
  __typename: 'Household',
  id: `h${no}`,
  no,
  name: `Hộ ${no}`,
  class: ['POOR', 'NEAR_POOR', 'HIDDEN', null][no - 1],
  income: no === 2 ? null : `${no}000000`,
  head: `p${no}`,
  members: [`p${no}`, `p${no + 4}`],
  address:
    no === 4 ? null : { __typename: 'Address', street: no === 3 ? null : `Đường ${no}`, hamlet: `Ấp ${no}` },
  tags: no === 1 ? [] : ['a', 'b'],
  // A fault of this register: the fourth household has no grade although it must.
  grade: no === 4 ? null : no,
  loans: no === 3 ? null : [`l${no}`, `l${no + 4}`],
  // The bank does not know what the second household owes.
  debt: no === 2 ? null : `${no}500000`,
  guarantor: no === 1 ? null : 'p1',
}));

export const PEOPLE: readonly Row[] = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => ({
  __typename: 'Person',
  id: `p${number}`,
  name: `Người ${number}`,
  born: number === 5 ? null : `19${60 + number}-02-03`,
  class: `Lớp ${number}`,
  household: `h${((number - 1) % 4) + 1}`,
  savings: number % 3 === 0 ? null : `${number}00000`,
  school: number === 2 ? null : `s${number % 2}`,
  friends: [`p${(number % 8) + 1}`, `p${((number + 2) % 8) + 1}`],
  teacher: number === 7 ? null : number % 2 === 0,
}));

export const LOANS: readonly Row[] = [1, 2, 3, 4, 5, 6, 7, 8].map((number) => ({
  __typename: 'Loan',
  id: `l${number}`,
  principal: `${number}0000000`,
  borrower: `h${((number - 1) % 4) + 1}`,
  programme: number === 6 ? null : number % 2 === 0 ? 'HN' : 'HCN',
  officer: number === 5 ? null : `p${number}`,
}));

export const PROGRAMMES: readonly Row[] = ['HN', 'HCN'].map((code) => ({
  __typename: 'Programme',
  code,
  name: `Chương trình ${code}`,
  loans: code === 'HN' ? ['l2', null, 'l4'] : null,
  stipend: code === 'HN' ? 12 : null,
}));

export const SCHOOLS: readonly Row[] = ['s0', 's1'].map((code) => ({
  __typename: 'School',
  code,
  name: `Trường ${code}`,
}));

export const LANDS: readonly Row[] = [
  { __typename: 'Land', id: 'a1', worth: '90000000', area: 12.5, pledged: true },
  { __typename: 'Animal', id: 'a2', worth: null, kind: 'trâu', pledged: 'yes' },
];

export const SPIRIT: Row = { __typename: 'Spirit', id: 'x1' };

const ALL = [...HOUSEHOLDS, ...PEOPLE, ...LOANS, ...PROGRAMMES, ...SCHOOLS, ...LANDS];

/** The row of a type with this value under this key; null where there is none. */
export function findRow(typeName: string, key: string, value: unknown): Row | null {
  return ALL.find((row) => row.__typename === typeName && row[key] === value) ?? null;
}

export function rowsOf(typeName: string, ids: unknown): (Row | null)[] | null {
  return Array.isArray(ids) ? ids.map((id: unknown) => findRow(typeName, keyOf(typeName), id)) : null;
}

function keyOf(typeName: string): string {
  return typeName === 'Programme' || typeName === 'School' ? 'code' : 'id';
}
