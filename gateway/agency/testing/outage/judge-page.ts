import { type OutageAgency, OWNERS, wholePage } from './outage-agencies.ts';

export interface Judgement {
  /** Agencies whose fields are missing, with the code that says why. */
  readonly missing: ReadonlyMap<OutageAgency, string>;
  /** What is not right about the answer; null where all of it is right or missing with a reason. */
  readonly wrong: string | null;
}

interface Told {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly extensions?: { readonly code?: unknown; readonly agency?: unknown };
  }[];
}

/** Every value of the answer is the right one, or null with an error of the agency that owns it. */
export function judgePage(text: string, from: number): Judgement {
  const codes = new Map<OutageAgency, string>();
  const { data, errors = [] } = JSON.parse(text) as Told;
  for (const { extensions } of errors)
    codes.set(extensions?.agency as OutageAgency, String(extensions?.code));
  const lost = new Set<OutageAgency>();
  const difference = firstDifference(data, wholePage(from), '', lost);
  const wrong = difference ?? unexplained(lost, codes) ?? leak(text);
  return { missing: new Map([...codes].filter(([agency]) => lost.has(agency))), wrong };
}

function firstDifference(
  given: unknown,
  whole: unknown,
  field: string,
  lost: Set<OutageAgency>,
): string | null {
  const owner = OWNERS[field];
  if (given === null && owner !== undefined) {
    lost.add(owner);
    return null;
  }
  if (typeof whole !== 'object' || whole === null)
    return given === whole ? null : `${field} is ${JSON.stringify(given)}, not ${JSON.stringify(whole)}`;
  if (typeof given !== 'object' || given === null) return `${field} is not there`;
  const entries = Object.entries(whole);
  if (Object.keys(given).length !== entries.length) return `${field} has other members`;
  for (const [key, value] of entries) {
    const inner = Array.isArray(whole) ? '' : key;
    const found = firstDifference(Reflect.get(given, key), value, inner, lost);
    if (found !== null) return found;
  }
  return null;
}

function unexplained(
  lost: ReadonlySet<OutageAgency>,
  codes: ReadonlyMap<OutageAgency, string>,
): string | null {
  for (const agency of lost)
    if (!codes.has(agency)) return `fields of ${agency} are missing without an error`;
  for (const [agency, code] of codes) {
    if (!lost.has(agency)) return `an error of ${agency}, but none of its fields is missing`;
    if (!code.startsWith('AGENCY_')) return `fields of ${agency} are missing with the code ${code}`;
  }
  return null;
}

const leak = (text: string): string | null =>
  /127\.0\.0\.1|ECONN|_entities|representations/.test(text) ? 'the answer tells what is inside' : null;
