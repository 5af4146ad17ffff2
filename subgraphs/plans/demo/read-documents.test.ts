import { describe, expect, it } from 'vitest';
import { buildAreas } from '../../../shared/demo/areas/build-areas.ts';
import { formatDecimal, toNumber } from '../figures/decimal.ts';
import { type NumberStyle, parsePrintedNumber } from '../figures/parse-printed-number.ts';
import { numberKeys } from './document-model/table.ts';
import { printedCells, tableOf } from './figure-checks/document-figures.ts';
import { type PlanDocument, parseDocument, readDocuments } from './read-documents.ts';

const DOCUMENTS = readDocuments();

function documentOf(id: string): PlanDocument {
  const found = DOCUMENTS.find((document) => document.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

const count = (pick: (document: PlanDocument) => readonly unknown[]): Record<string, number> =>
  Object.fromEntries(DOCUMENTS.map((document) => [document.id, pick(document).length]));

describe('the five plan documents', () => {
  it('hold 68 targets and 221 area targets', () => {
    expect(count(({ targets }) => targets)).toEqual({
      'cam-lo-2019': 18,
      'tra-cu-2020': 11,
      'tra-vinh-2020-covid': 14,
      'hong-ngu-2022': 10,
      'cao-thuong-2024': 15,
    });
    expect(count(({ areaTargets }) => areaTargets)).toMatchObject({
      'cam-lo-2019': 117,
      'cao-thuong-2024': 104,
    });
  });

  it('name only areas that the register has on the first day of the plan', () => {
    const areas = buildAreas().areas;
    const missing = DOCUMENTS.flatMap((document) =>
      document.areas
        .filter(({ officialCode }) => officialCode !== null)
        .filter(
          ({ officialCode, nameVi }) =>
            !areas.some(
              (area) =>
                area.code === officialCode &&
                area.validFrom === '2004-07-08' &&
                (area.validTo ?? '9999') >= document.document.period.from &&
                area.nameVi.normalize('NFC') === nameVi,
            ),
        )
        .map(({ officialCode, nameVi }) => `${document.id} ${officialCode} ${nameVi}`),
    );
    expect(missing).toEqual([]);
  });

  it('keep the tone marks that tell two communes apart, in one Unicode form', () => {
    const names = documentOf('cam-lo-2019').areas.map(({ nameVi }) => nameVi);
    expect(names).toEqual(expect.arrayContaining(['Xã Cam Thanh', 'Xã Cam Thành']));
    for (const document of DOCUMENTS)
      expect(JSON.stringify(document)).toBe(JSON.stringify(document).normalize('NFC'));
  });

  it('allot every target of a table once to every area of it', () => {
    for (const document of DOCUMENTS)
      for (const { targetCode, areaCode, value, table } of document.areaTargets) {
        const row = tableOf(document, table).rows.find((candidate) => candidate.areaCode === areaCode);
        expect(Object.values(row ?? {}), `${targetCode}@${areaCode}`).toContain(value);
      }
  });

  it('sum their area targets to the target, but for the two that Cam Lộ rounded row by row', () => {
    const differing = DOCUMENTS.flatMap(({ targets, areaTargets }) =>
      targets.flatMap(({ code, value, unit }) => {
        const parts = areaTargets.filter(({ targetCode }) => targetCode === code);
        if (parts.length === 0 || unit === 'PERCENT' || unit === 'PERCENTAGE_POINT') return [];
        const sum = parts.reduce((total, part) => total + part.value, 0);
        return sum === value ? [] : [[code, value, sum]];
      }),
    );
    expect(differing).toEqual([
      ['JOBS_CREATED', 1297, 1296],
      ['LABOUR_EXPORT_COUNSELLING', 149, 150],
    ]);
  });

  it('are refused with every fault by file and path', () => {
    const [first] = DOCUMENTS;
    const broken = { ...first, form: 'other', targets: [{ code: 'X', value: 'many' }], extra: 1 };
    expect(() => parseDocument('broken.json', broken)).toThrow(
      /broken\.json form: .*\n[\s\S]*broken\.json targets\.0\.value: [\s\S]*extra/,
    );
  });
});

describe('the numbers that the documents print', () => {
  function values(document: PlanDocument): readonly { printed: string; value: number; what: string }[] {
    const of = (entry: { printed: string | null; value: number | null; code: string }) =>
      entry.printed === null || entry.value === null
        ? []
        : [{ printed: entry.printed, value: Math.abs(entry.value), what: `${document.id} ${entry.code}` }];
    return [
      ...document.baseline.flatMap(of),
      ...document.targets.flatMap(of),
      ...document.baseline.flatMap((figure) =>
        figure.shares.flatMap(({ percentPrinted, percent }) =>
          of({ printed: percentPrinted, value: percent, code: `${figure.code} share` }),
        ),
      ),
    ];
  }

  it('read, with decimal commas, as the values that are stored; four are phrases', () => {
    const all = DOCUMENTS.flatMap(values);
    const phrases = all.filter(({ printed }) => parsePrintedNumber(printed, 'COMMA') === null);
    expect(phrases.map(({ printed }) => printed)).toEqual(['9/9', '9/9', '5/2020', '4 đến 5']);
    const wrong = all.filter(({ printed, value }) => {
      const parsed = parsePrintedNumber(printed, 'COMMA');
      return parsed !== null && toNumber(parsed) !== value;
    });
    expect(wrong).toEqual([]);
    expect(all.length).toBeGreaterThan(120);
  });

  it.each<[NumberStyle, number]>([
    ['POINT', 0],
    ['COMMA', 105],
  ])('of Cao Thượng’s annex, read in the style %s, differ from the stored in %d cells', (style, expected) => {
    const annex = tableOf(documentOf('cao-thuong-2024'), 'ANNEX');
    const differing = [...annex.rows, annex.total].flatMap((row) => {
      const printed = printedCells(annex, row.printed);
      return numberKeys(annex).filter((key) => {
        const parsed = parsePrintedNumber(printed[key] ?? '', style);
        return parsed === null || Number(formatDecimal(parsed)) !== row[key];
      });
    });
    expect(differing).toHaveLength(expected);
  });
});
