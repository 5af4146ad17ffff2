import type { Random } from './random.ts';

/** Codes of list 121-TCTK/PPCĐ. */
export const KINH = '01';
export const KHMER = '05';
export const BRU_VAN_KIEU = '23';

export type Sex = 'MALE' | 'FEMALE';

interface NameList {
  readonly families: readonly string[];
  readonly middle: Readonly<Record<Sex, readonly string[]>>;
  readonly given: Readonly<Record<Sex, readonly string[]>>;
}

const words = (text: string): readonly string[] => text.normalize('NFC').split(', ');

const KINH_NAMES: NameList = {
  families: words(
    'Nguyễn, Nguyễn, Nguyễn, Nguyễn, Trần, Trần, Lê, Lê, Phạm, Phạm, Hoàng, Huỳnh, Phan, Vũ, Võ, Đặng, Bùi, Đỗ, Ngô, Dương, Lý, Trương, Đinh, Cao, Mai, Tạ, Thân, Giáp, Chu, Lương',
  ),
  middle: {
    MALE: words('Văn, Văn, Văn, Hữu, Đức, Minh, Quốc, Công, Đình, Thanh, Xuân, Ngọc'),
    FEMALE: words('Thị, Thị, Thị, Thị, Ngọc, Kim, Thanh, Thu, Mỹ, Bích'),
  },
  given: {
    MALE: words(
      'An, Anh, Bình, Bảo, Chiến, Cường, Dũng, Duy, Đạt, Giang, Hải, Hào, Hiếu, Hòa, Hoàng, Hùng, Huy, Khải, Khoa, Kiên, Lâm, Long, Lợi, Minh, Nam, Nghĩa, Nhân, Phong, Phúc, Quân, Quang, Sơn, Tài, Tâm, Thắng, Thành, Thiện, Tiến, Toàn, Trung, Tuấn, Việt, Vinh',
    ),
    FEMALE: words(
      'An, Ánh, Bé, Chi, Cúc, Diễm, Dung, Duyên, Đào, Giang, Hà, Hạnh, Hằng, Hiền, Hoa, Hồng, Huệ, Hương, Lan, Lệ, Liên, Linh, Loan, Mai, My, Nga, Ngân, Nhung, Oanh, Phượng, Quyên, Sen, Tâm, Thảo, Thoa, Thu, Thủy, Trang, Trinh, Tuyết, Vân, Xuân, Yến',
    ),
  },
};

const KHMER_NAMES: NameList = {
  families: words('Thạch, Thạch, Thạch, Sơn, Sơn, Kim, Kim, Kiên, Kiên, Lâm, Trầm, Danh, Châu, Tăng'),
  middle: {
    MALE: words('Sa, Sa, Sóc, Sô, Chanh, Sô, Mi, Hoàng, Minh, Văn'),
    FEMALE: words('Thị, Thị, Thị, Thị Sa, Thị Sô, Ngọc, Thị Chanh'),
  },
  given: {
    MALE: words(
      'Rây, Rinh, Phone, Phol, Kha, Khum, Banh, Bươl, Đa, Đara, Đuông, Hên, Khanl, Ngol, Onl, Phum, Rotha, Sal, Suông, Thi, Vuthy, Vanna, Xanh, Thươl',
    ),
    FEMALE: words(
      'Phia, Phol, Rene, Quyên, Rai, Sanh, Sươl, Đane, Hiên, Kim, Lai, Lin, Nary, Ni, Phalla, Rotha, Srây, Thane, Thon, Vanna, Xuyến, Yên',
    ),
  },
};

const BRU_NAMES: NameList = {
  families: words('Hồ'),
  middle: { MALE: words('Văn, A, Ta'), FEMALE: words('Thị, Thị, Y') },
  given: {
    MALE: words('Xa, Thoong, Lơi, Pả, Khăm, Nghin, Moi, Tài, Vôi, Chơn, Rau, Thiết'),
    FEMALE: words('Nghêm, Lan, Thương, Mơ, Noi, Xuôi, Bông, Thảo, Hơ, Kham, Lia'),
  },
};

const LISTS: Readonly<Record<string, NameList>> = {
  [KINH]: KINH_NAMES,
  [KHMER]: KHMER_NAMES,
  [BRU_VAN_KIEU]: BRU_NAMES,
};

/** An invented family name of the ethnic group. */
export function inventFamilyName(random: Random, ethnicityCode: string): string {
  return random.pick(listOf(ethnicityCode).families);
}

/** An invented whole name, NFC. Nobody real is meant. */
export function inventName(random: Random, ethnicityCode: string, sex: Sex, familyName: string): string {
  const list = listOf(ethnicityCode);
  return `${familyName} ${random.pick(list.middle[sex])} ${random.pick(list.given[sex])}`;
}

function listOf(ethnicityCode: string): NameList {
  const list = LISTS[ethnicityCode];
  if (list === undefined) throw new Error(`No names for ethnic group ${ethnicityCode}.`);
  return list;
}
