import type { Agency } from '../../../gateway/agencies.ts';
import { BORROWING, OUTSTANDING } from '../../../subgraphs/bank/cohort/debts.facts.ts';
import { OUT_OF_SCHOOL } from '../../../subgraphs/education/cohort/schooling.facts.ts';
import { MEMBERS as COVERED_MEMBERS, UNINSURED } from '../../../subgraphs/insurance/cohort/coverage.facts.ts';
import { BY_AREA, BY_CLASS, MEMBERS, RESIDENTS } from '../../../subgraphs/register/cohort/residents.facts.ts';
import { PROVINCES, provinceOf } from './country.ts';
import { share } from './hash.ts';
import { inventColumn, inventGroups, inventSet } from './invent.ts';
import type { Invention } from './invented-source.ts';

const salt = { uninsured: 11, outOfSchool: 12, borrowing: 13, outstanding: 14 } as const;
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
    [COVERED_MEMBERS.name, (country) => inventColumn(country, ({ no }) => country.personsOf(no))],
    [
      UNINSURED.name,
      (country) =>
        inventColumn(country, ({ no, isPoor }) =>
          share(no, salt.uninsured) < (isPoor ? 0.08 : 0.2) ? 1 : 0,
        ),
    ],
  ]),
  education: new Map<string, Invention>([
    [
      OUT_OF_SCHOOL.name,
      (country) =>
        inventColumn(country, ({ no, isPoor }) =>
          share(no, salt.outOfSchool) < (isPoor ? 0.04 : 0.01) ? 1 : 0,
        ),
    ],
  ]),
  bank: new Map<string, Invention>([
    [
      BORROWING.name,
      (country) => inventSet(country, ({ no, isPoor }) => share(no, salt.borrowing) < (isPoor ? 0.6 : 0.2)),
    ],
    [
      OUTSTANDING.name,
      (country) =>
        inventColumn(country, ({ no, isPoor }) =>
          share(no, salt.borrowing) < (isPoor ? 0.6 : 0.2)
            ? 10_000_000 + 1_000_000 * Math.floor(60 * share(no, salt.outstanding))
            : 0,
        ),
    ],
  ]),
};
