import { describe, expect, it } from 'vitest';
import { readRecipients, readSender } from './read-reporting-parties.ts';

const CODES = ['DISTRICT_PC', 'LABOUR_OFFICE', 'COMMUNE_PC', 'DOLISA', 'DOLISA_OFFICE'];
const read = (text: string) =>
  readRecipients(text, CODES).map((party) => [party.direction, party.label, party.organisation]);

describe('whom a report goes to', () => {
  it('is one organisation, or someone within it', () => {
    expect(read('COMMUNE_PC')).toEqual([['TO', 'COMMUNE_PC', 'COMMUNE_PC']]);
    expect(read('COMMUNE_PC chairman')).toEqual([['TO', 'COMMUNE_PC chairman', 'COMMUNE_PC']]);
  });

  it('is reached through another: A via B', () => {
    expect(read('DISTRICT_PC via LABOUR_OFFICE')).toEqual([
      ['VIA', 'LABOUR_OFFICE', 'LABOUR_OFFICE'],
      ['TO', 'DISTRICT_PC', 'DISTRICT_PC'],
    ]);
  });

  it('is several after a collector: A → B, C', () => {
    expect(read('LABOUR_OFFICE → DISTRICT_PC, DOLISA')).toEqual([
      ['VIA', 'LABOUR_OFFICE', 'LABOUR_OFFICE'],
      ['TO', 'DISTRICT_PC', 'DISTRICT_PC'],
      ['TO', 'DOLISA', 'DOLISA'],
    ]);
  });

  it('keeps a name that the document lists nowhere, without an organisation', () => {
    expect(read('DOLISA_OFFICE → Ban Giám đốc')).toEqual([
      ['VIA', 'DOLISA_OFFICE', 'DOLISA_OFFICE'],
      ['TO', 'Ban Giám đốc', null],
    ]);
    expect(read('all parties')).toEqual([['TO', 'all parties', null]]);
  });

  it('is told apart from who sends it', () => {
    expect(readSender('COMMUNE_PC', CODES)).toEqual({
      direction: 'FROM',
      label: 'COMMUNE_PC',
      organisation: 'COMMUNE_PC',
    });
  });
});
