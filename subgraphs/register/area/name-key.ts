const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/gu;
const TONE_DIGITS: Readonly<Record<string, string>> = {
  '\u0300': '1',
  '\u0301': '2',
  '\u0303': '3',
  '\u0309': '4',
  '\u0323': '5',
};

const ABBREVIATIONS: Readonly<Record<string, string>> = {
  tt: 'thị trấn',
  tp: 'thành phố',
  tx: 'thị xã',
  tdp: 'tổ dân phố',
};

/**
 * The normal form in which names of areas are compared: two spellings of one name give one key, two names never do.
 * Case, Unicode form, punctuation and the place of the tone mark (Hòa, Hoà) do not matter; the tone itself does:
 * `Cam Thanh` and `Cam Thành` are two communes.
 */
export function nameKey(name: string): string {
  const words = name
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');
  const [first = '', ...rest] = words;
  return [ABBREVIATIONS[first] ?? first, ...rest].join(' ').split(' ').map(syllableKey).join(' ');
}

/** All keys under which an area is found: its name and aliases, each with and without the type of unit. */
export function nameKeys(names: readonly string[]): readonly string[] {
  const full = names.map(nameKey);
  return [...new Set([...full, ...full.map(withoutType)])].filter((key) => key !== '').sort();
}

function syllableKey(syllable: string): string {
  const letters = syllable.normalize('NFD');
  const tone =
    letters
      .match(TONE_MARKS)
      ?.map((mark) => TONE_DIGITS[mark])
      .join('') ?? '';
  return letters.replaceAll(TONE_MARKS, '').normalize('NFC') + tone;
}

const TYPES = [
  'Tỉnh',
  'Thành phố',
  'Huyện',
  'Quận',
  'Thị xã',
  'Xã',
  'Phường',
  'Thị trấn',
  'Đặc khu',
  'Tổ dân phố',
  'Ấp',
  'Khóm',
  'Thôn',
].map((type) => `${nameKey(type)} `);

function withoutType(key: string): string {
  const type = TYPES.find((prefix) => key.startsWith(prefix));
  return type === undefined ? key : key.slice(type.length);
}
