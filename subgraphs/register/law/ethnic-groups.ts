/**
 * The official list of Vietnam's ethnic groups. Other orders of the same names are common and wrong.
 * Source: Decision 121-TCTK/PPCĐ of 1979-03-02; very small groups (under 10,000 people): Decree 57/2017/NĐ-CP.
 */
const NAMES = [
  'Kinh|Việt',
  'Tày',
  'Thái',
  'Hoa|Hán',
  'Khơ-me|Khmer',
  'Mường',
  'Nùng',
  "Hmông|Mông|H'Mông",
  'Dao',
  'Gia-rai|Jrai',
  'Ngái',
  'Ê-đê|Rađê',
  'Ba-na|Bahnar',
  'Xơ-đăng|Xê-đăng',
  'Sán Chay|Cao Lan|Sán Chí',
  "Cơ-ho|K'ho",
  'Chăm|Chàm',
  'Sán Dìu',
  'Hrê',
  "Mnông|M'Nông",
  'Ra-glai|Raglay',
  'Xtiêng|Stiêng',
  'Bru-Vân Kiều|Vân Kiều|Bru',
  'Thổ',
  'Giáy',
  'Cơ-tu|Katu',
  'Gié-Triêng|Giẻ Triêng',
  'Mạ',
  'Khơ-mú',
  'Co|Cor',
  'Ta-ôi|Tà Ôi|Pa Cô',
  'Chơ-ro',
  'Kháng',
  'Xinh-mun',
  'Hà Nhì',
  'Chu-ru',
  'Lào',
  'La Chí',
  'La Ha',
  'Phù Lá',
  'La Hủ',
  'Lự',
  'Lô Lô',
  'Chứt',
  'Mảng',
  'Pà Thẻn',
  'Cơ Lao|Cờ Lao',
  'Cống',
  'Bố Y',
  'Si La',
  'Pu Péo',
  'Brâu',
  'Ơ Đu',
  'Rơ-măm',
];

const VERY_SMALL = new Set([11, 39, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54]);

/** Codes outside the 54 groups that the official list adds for foreigners and for people whose group is unknown. */
const SPECIAL = [
  { code: '55', nameVi: 'Người nước ngoài' },
  { code: '56', nameVi: 'Không xác định' },
];

export interface EthnicGroupRow {
  readonly code: string;
  readonly nameVi: string;
  readonly aliases: readonly string[];
  /** Every group but Kinh; some programmes leave out others too, which is their rule and not the list's. */
  readonly minority: boolean;
  readonly verySmall: boolean;
}

export const ETHNIC_GROUPS: ReadonlyMap<string, EthnicGroupRow> = new Map([
  ...NAMES.map((names, index): [string, EthnicGroupRow] => {
    const [nameVi = '', ...aliases] = names.split('|');
    const code = String(index + 1).padStart(2, '0');
    return [code, { code, nameVi, aliases, minority: index > 0, verySmall: VERY_SMALL.has(index + 1) }];
  }),
  ...SPECIAL.map(({ code, nameVi }): [string, EthnicGroupRow] => [
    code,
    { code, nameVi, aliases: [], minority: false, verySmall: false },
  ]),
]);
