import type { PlanRegion } from '../agencies/plan-regions.ts';
import { isAliveOn, type RegisterIndex } from '../agencies/register-index.ts';
import { addDays, addYears, laterOf } from '../calendar.ts';
import type { Random } from '../random.ts';
import type { AreaRecord, CivilDay, HealthCardRecord, PersonRecord } from '../world.ts';
import { type CardGroup, groupTerms, premiumSupport } from './card-groups.ts';
import { byChance, type CardPeriod, period, wholeYear, withoutCardAtYearEnd } from './card-periods.ts';
import { chooseGroup, type GroupFacts } from './choose-group.ts';
import { type CoverageOrders, coverageOrders } from './coverage-orders.ts';
import { renewalCampaign } from './renewal-campaign.ts';

export interface IssuedCard {
  readonly card: HealthCardRecord;
  readonly group: CardGroup;
  readonly commune: AreaRecord | null;
}

interface Office {
  readonly index: RegisterIndex;
  readonly random: Random;
  readonly region: PlanRegion;
  readonly facts: GroupFacts;
  readonly orders: CoverageOrders;
  readonly campaign: ReadonlyMap<number, readonly CardPeriod[]>;
}

/** Cards of one region for the year before its plan and the plan's year, by household, person and day. */
export function issueCards(
  index: RegisterIndex,
  random: Random,
  region: PlanRegion,
  facts: GroupFacts,
): IssuedCard[] {
  const orders = coverageOrders(index, random.fork('orders'), region);
  const campaign = renewalCampaign(index, random.fork('campaign'), region, orders);
  const office: Office = { index, random: random.fork('cards'), region, facts, orders, campaign };
  const end = `${region.planYear}-12-31`;
  const households = new Set([...index.householdsIn(region.id), ...index.householdsIn(region.id, end)]);
  const seen = new Set<number>();
  return [...households].flatMap((householdNo) =>
    index.membersDuring(householdNo, `${region.planYear - 1}-01-01`, end).flatMap((person) => {
      if (seen.has(person.no)) return [];
      seen.add(person.no);
      return cardsOf(office, householdNo, person);
    }),
  );
}

interface Holder {
  readonly householdNo: number;
  readonly person: PersonRecord;
  readonly commune: AreaRecord | null;
}
interface Wanted {
  readonly group: CardGroup;
  readonly period: CardPeriod;
}

function cardsOf(office: Office, householdNo: number, person: PersonRecord): IssuedCard[] {
  const { planYear, baselineDay } = office.region;
  const commune = office.index.communeOn(householdNo, laterOf(baselineDay, person.birthDate));
  const years = [planYear - 1, planYear];
  const groups = years.map((year) => groupIn(office, { householdNo, person, commune }, year));
  const childhood = childCard(office, person);
  const wanted: Wanted[] = [];
  years.forEach((year, order) => {
    const group = groups[order];
    if (group === undefined || group === null || group === 'CHILD_UNDER_6') return;
    if (wanted.some((entry) => entry.group === group && entry.period.to > `${year}-01-01`)) return;
    wanted.push(...wantedIn(office, person, { group, year, lasts: order === 0 && groups[1] === group }));
  });
  return [...childhood, ...wanted, ...secondCard(office, person, groups.at(-1) ?? null)].flatMap((entry) =>
    issue(office, person, commune, entry),
  );
}

/** Poor people with a labour contract get a second card from the employer: of two valid cards the better one counts. */
function secondCard({ facts, region }: Office, person: PersonRecord, group: CardGroup | null): Wanted[] {
  if (group !== 'POOR' || !facts.employees.has(person.citizenNumber)) return [];
  return [{ group: 'EMPLOYEE', period: period(`${region.planYear}-01-01`, `${region.planYear}-12-31`) }];
}

/** The group on the first day of the year; null for somebody not yet born or already dead. */
function groupIn(
  { index, facts }: Office,
  { householdNo, person, commune }: Holder,
  year: number,
): CardGroup | null {
  const day = laterOf(`${year}-01-01`, person.birthDate);
  if (day > `${year}-12-31` || !isAliveOn(person, day)) return null;
  const householdClass = index.classOn(householdNo, `${year}-01-01`);
  return chooseGroup(index, facts, { person, householdClass, commune }, day);
}

function wantedIn(
  office: Office,
  person: PersonRecord,
  { group, year, lasts }: { group: CardGroup; year: number; lasts: boolean },
): Wanted[] {
  const { random, region, orders, campaign } = office;
  const order = year === region.planYear - 1 ? orders.get(person.no) : undefined;
  const planned = year === region.planYear ? campaign.get(person.no) : undefined;
  const periods = planned ?? periodsBy(random, order, group, year);
  const lasting = groupTerms(group).lasting && lasts;
  const last = `${region.planYear}-12-31`;
  return periods.map((one) => ({
    group,
    period: lasting && one.revokedOn === null && one.to.endsWith('-12-31') ? { ...one, to: last } : one,
  }));
}

function periodsBy(
  random: Random,
  order: 'COVERED' | 'UNCOVERED' | undefined,
  group: CardGroup,
  year: number,
): readonly CardPeriod[] {
  if (order === 'COVERED') return wholeYear(random, group, year);
  return order === 'UNCOVERED' ? withoutCardAtYearEnd(random, year) : byChance(random, group, year);
}

/** From birth to the day before the sixth birthday; afterwards the rest of that year by the next card. */
function childCard({ random, region, orders, index, facts }: Office, person: PersonRecord): Wanted[] {
  const sixth = addYears(person.birthDate, 6);
  const start = `${region.planYear - 1}-01-01`;
  if (sixth <= start || index.hasStatus(person.no, 'SOCIAL_PROTECTION', laterOf(start, person.birthDate)))
    return [];
  const order = orders.get(person.no);
  if (order !== 'COVERED' && !random.chance(groupTerms('CHILD_UNDER_6').insured)) return [];
  const child: Wanted = { group: 'CHILD_UNDER_6', period: period(person.birthDate, addDays(sixth, -1)) };
  if (sixth > `${region.planYear}-12-31`) return [child];
  const after: CardGroup = facts.pupils(person, sixth) ? 'PUPIL' : 'HOUSEHOLD';
  const covered = order === 'COVERED' || (order !== 'UNCOVERED' && random.chance(groupTerms(after).insured));
  // Who turns six on New Year's Day gets that year's card with everybody else, not a second one here.
  if (!covered || sixth.endsWith('-01-01')) return [child];
  return [child, { group: after, period: period(sixth, `${sixth.slice(0, 4)}-12-31`) }];
}

function issue(
  office: Office,
  person: PersonRecord,
  commune: AreaRecord | null,
  { group, period: valid }: Wanted,
): IssuedCard[] {
  const { random, region } = office;
  if (person.diedOn !== null && person.diedOn < valid.from) return [];
  const terms = groupTerms(group);
  const validFrom = laterOf(valid.from, person.birthDate);
  const issuedOn = issueDay(random, region, group, validFrom);
  const died =
    person.diedOn !== null && person.diedOn < valid.to ? addDays(person.diedOn, random.integer(5, 30)) : null;
  const card: HealthCardRecord = {
    citizenNumber: person.citizenNumber,
    bhxhNumber: bhxhNumberOf(person.no),
    group,
    objectCode: terms.objectCode,
    benefitLevel: terms.benefitLevel,
    validFrom,
    validTo: valid.to,
    issuedOn,
    handedOutOn: random.chance(0.985) ? addDays(issuedOn, random.integer(2, 18)) : null,
    revokedOn: valid.revokedOn ?? (died === null ? null : laterOf(died, issuedOn)),
    premiumSupportPercent: premiumSupport(group, region.id, Number(valid.from.slice(0, 4))),
  };
  return [{ card, group, commune }];
}

/** Cards are printed on the 20th before they become valid; those of new-born children some weeks after the birth. */
function issueDay(
  random: Random,
  { id, planYear }: PlanRegion,
  group: CardGroup,
  validFrom: CivilDay,
): CivilDay {
  if (group === 'CHILD_UNDER_6') return addDays(validFrom, random.integer(8, 40));
  if (id === 'HONG_NGU' && validFrom === `${planYear}-01-01`) return `${planYear}-01-04`;
  if (!validFrom.endsWith('-01')) return addDays(validFrom, -random.integer(3, 15));
  return `${addDays(validFrom, -5).slice(0, 8)}20`;
}

/** Ten digits that begin with 00, so that no real number is met; different for different people. */
export function bhxhNumberOf(personNo: number): string {
  return `00${String((personNo * 7_654_321 + 1_234_567) % 100_000_000).padStart(8, '0')}`;
}
