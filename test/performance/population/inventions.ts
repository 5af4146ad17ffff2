import type { Agency } from '../../../gateway/agencies.ts';
import { BY_AREA, BY_CLASS, MEMBERS, RESIDENTS } from '../../../subgraphs/register/cohort/residents.facts.ts';
import { PROVINCES, provinceOf } from './country.ts';
import { share } from './hash.ts';
import { inventColumn, inventGroups, inventSet } from './invent.ts';
import type { Invention } from './invented-source.ts';

const salt = { insured: 11, outOfSchool: 12, borrowing: 13, outstanding: 14 } as const;
/** Number of a commune's area in the register: provinces come first, both from 1 on. */
export const FIRST_COMMUNE_NO = PROVINCES + 1;

/** What each agency knows in the country: shares near those that reviews and reports tell of the poor and the others. */
export const INVENTIONS: Readonly<Partial<Record<Agency, ReadonlyMap<string, Invention>>>> = {
  register: new Map<string, Invention>([
    [RESIDENTS.name, (country) => inventSet(country, () => true)],
    [MEMBERS.name, (country) => inventColumn(country, ({ no }) => country.personsOf(no))],
    [
      BY_CLASS.name,
      (country) =>
        inventGroups(country, ({ no, isPoor }) =>
          isPoor ? 'POOR' : country.isNearPoor(no) ? 'NEAR_POOR' : null,
        ),
    ],
    [
      BY_AREA.name,
      (country, [level]) =>
        inventGroups(country, ({ commune }) =>
          String(level === 'PROVINCE' ? provinceOf(commune) + 1 : commune + FIRST_COMMUNE_NO),
        ),
    ],
  ]),
  insurance: new Map<string, Invention>([
    [
      'fully insured',
      (country) => inventSet(country, ({ no, isPoor }) => share(no, salt.insured) < (isPoor ? 0.92 : 0.8)),
    ],
  ]),
  education: new Map<string, Invention>([
    [
      'out of school',
      (country) =>
        inventSet(country, ({ no, isPoor }) => share(no, salt.outOfSchool) < (isPoor ? 0.04 : 0.01)),
    ],
  ]),
  bank: new Map<string, Invention>([
    [
      'borrowing',
      (country) => inventSet(country, ({ no, isPoor }) => share(no, salt.borrowing) < (isPoor ? 0.6 : 0.2)),
    ],
    [
      'outstanding',
      (country) =>
        inventColumn(country, ({ no, isPoor }) =>
          share(no, salt.borrowing) < (isPoor ? 0.6 : 0.2)
            ? 10_000_000 + 1_000_000 * Math.floor(60 * share(no, salt.outstanding))
            : 0,
        ),
    ],
  ]),
};
