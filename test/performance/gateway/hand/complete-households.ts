import type { AskAgency } from './ask-agency.ts';

/** What the register knows of a household, as this benchmark asks for it. */
export interface RegisterHousehold {
  readonly id: string;
  readonly no: number;
  readonly code: unknown;
  readonly class: unknown;
  readonly area: unknown;
  readonly head: unknown;
  readonly review: unknown;
  readonly supportEvents: unknown;
  readonly members: readonly RegisterMember[] | null;
}

interface RegisterMember {
  readonly relationToHead: unknown;
  readonly person: {
    readonly id: string;
    readonly no: number;
    readonly name: unknown;
    readonly birthDate: unknown;
  } | null;
}

interface Entities {
  readonly households: readonly (Readonly<Record<string, unknown>> | null)[];
  readonly persons: readonly (Readonly<Record<string, unknown>> | null)[];
}

/** To be selected of every household of which the rest is asked for. */
export const REGISTER_FIELDS = `id no code class(asOf: $asOf) area(asOf: $asOf) { code name } head(asOf: $asOf) { name }
  review(asOf: $asOf) { year will deprivations { indicator } causes wishes { wish } }
  supportEvents(to: $asOf) { kind happenedOn }
  members(asOf: $asOf) { relationToHead person { id no name birthDate } }`;

const LABOUR = entitiesQuery({
  household: 'labour(asOf: $asOf) { workingAge employed }',
  person: 'labourProfile(asOf: $asOf) { status training } placements(to: $asOf) { startedOn place }',
});
const BANK = entitiesQuery({
  household: `loans(asOf: $asOf) { programme { code } principal outstanding(asOf: $asOf) }
    loanApplications(to: $asOf) { eligibility }`,
});
const INSURANCE = entitiesQuery({
  household: 'coverage(asOf: $asOf) { members covered }',
  person: 'healthCard(asOf: $asOf) { group validTo }',
});
const EDUCATION = entitiesQuery({
  household: 'schooling(asOf: $asOf) { pupils outOfSchool }',
  person: 'enrolment(asOf: $asOf) { level schoolYear } educationBenefits(asOf: $asOf) { kind }',
});
const PLANS = entitiesQuery({ household: 'helpers(asOf: $asOf) { association }' });

function entitiesQuery({ household, person }: { household: string; person?: string }): string {
  const persons = person && `persons: _entities(representations: $persons) { ... on Person { ${person} } }`;
  return `query($households: [_Any!]!, $asOf: Date!${persons ? ', $persons: [_Any!]!' : ''}) {
    households: _entities(representations: $households) { ... on Household { ${household} } } ${persons ?? ''} }`;
}

/** The households with what the five other agencies know of them: five calls at once, merged by position. */
export async function completeHouseholds(
  ask: AskAgency,
  households: readonly RegisterHousehold[],
  asOf: string,
): Promise<readonly unknown[]> {
  const ofHouseholds = {
    asOf,
    households: households.map(({ no }) => ({ __typename: 'Household', no })),
  };
  const persons: { __typename: 'Person'; no: number }[] = [];
  for (const { members } of households)
    for (const { person } of members ?? [])
      if (person !== null) persons.push({ __typename: 'Person', no: person.no });
  const ofBoth = { ...ofHouseholds, persons };
  const [labour, bank, insurance, education, plans] = await Promise.all([
    ask<Entities>('labour', LABOUR, ofBoth),
    ask<Entities>('bank', BANK, ofHouseholds),
    ask<Entities>('insurance', INSURANCE, ofBoth),
    ask<Entities>('education', EDUCATION, ofBoth),
    ask<Entities>('plans', PLANS, ofHouseholds),
  ]);
  let at = 0;
  const memberWithAll = ({ relationToHead, person }: RegisterMember): unknown => {
    if (person === null) return { relationToHead, person };
    const { id, name, birthDate } = person;
    const own = at++;
    const others = [labour.persons[own], insurance.persons[own], education.persons[own]];
    return { relationToHead, person: Object.assign({ id, name, birthDate }, ...others) };
  };
  return households.map(({ no: _no, members, ...known }, index) => ({
    ...known,
    members: members?.map(memberWithAll) ?? null,
    ...labour.households[index],
    ...bank.households[index],
    ...insurance.households[index],
    ...education.households[index],
    ...plans.households[index],
  }));
}
