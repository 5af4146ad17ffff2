import type { PlanRegion } from '../agencies/plan-regions.ts';
import { keyOf, type RegisterIndex } from '../agencies/register-index.ts';
import type { Random } from '../random.ts';
import type { AreaRecord, SavingsAndCreditGroupRecord } from '../world.ts';

export type Association = SavingsAndCreditGroupRecord['association'];

interface Entrusted {
  readonly association: Association;
  readonly code: string;
  readonly nameVi: string;
  readonly share: number;
}

/** The four associations to which the bank entrusts loans; the shares of loans are invented. */
const ENTRUSTED: readonly Entrusted[] = [
  { association: 'FARMERS', code: 'HND', nameVi: 'Hội Nông dân', share: 38 },
  { association: 'WOMEN', code: 'HPN', nameVi: 'Hội Phụ nữ', share: 40 },
  { association: 'VETERANS', code: 'CCB', nameVi: 'Hội Cựu chiến binh', share: 13 },
  { association: 'YOUTH', code: 'DTN', nameVi: 'Đoàn Thanh niên', share: 9 },
];
const GROUPS_A_COMMUNE = 2;

/** The savings-and-credit groups of every commune in which somebody of the region lives. */
export class CreditGroups {
  readonly rows: readonly SavingsAndCreditGroupRecord[];
  readonly #byPlace = new Map<string, SavingsAndCreditGroupRecord[]>();

  constructor(index: RegisterIndex, random: Random, regions: readonly PlanRegion[]) {
    const communes = regions.flatMap((region) => communesOf(index, region));
    this.rows = communes.flatMap((commune) =>
      ENTRUSTED.flatMap((entrusted) => groupsOf(random.fork(commune.code), commune, entrusted)),
    );
    for (const group of this.rows) {
      const place = `${group.area.code}/${group.association}`;
      this.#byPlace.set(place, [...(this.#byPlace.get(place) ?? []), group]);
    }
  }

  /** A group of the association in the commune; null where the commune has none. */
  pick(random: Random, communeCode: string, association: Association): SavingsAndCreditGroupRecord | null {
    const groups = this.#byPlace.get(`${communeCode}/${association}`);
    return groups === undefined ? null : random.pick(groups);
  }
}

export function drawAssociation(random: Random): Association {
  return random.weightedPick(ENTRUSTED, (entry) => entry.share).association;
}

function communesOf(index: RegisterIndex, { id, baselineDay }: PlanRegion): AreaRecord[] {
  const found = new Map<string, AreaRecord>();
  for (const no of index.householdsIn(id)) {
    const commune = index.communeOn(no, baselineDay);
    if (commune !== null) found.set(commune.code, commune);
  }
  return [...found.values()].sort((left, right) => (left.code < right.code ? -1 : 1));
}

function groupsOf(random: Random, commune: AreaRecord, entrusted: Entrusted): SavingsAndCreditGroupRecord[] {
  const count =
    entrusted.association === 'FARMERS' || entrusted.association === 'WOMEN' ? GROUPS_A_COMMUNE : 1;
  return Array.from({ length: count }, (_, order) => ({
    code: `TO-${commune.code}-${entrusted.code}-${order + 1}`,
    area: keyOf(commune),
    nameVi: `Tổ TK&VV số ${order + 1} ${entrusted.nameVi} ${commune.nameVi}`,
    association: entrusted.association,
    foundedOn: `${random.integer(2007, 2014)}-${random.pick(['03', '05', '08', '10'])}-15`,
  }));
}
