/** What a viewer may show of themselves. Made by a pure function of the operation's context. */
export interface Holdings {
  readonly authenticated: boolean;
  readonly scopes: ReadonlySet<string>;
  /** Policies that were decided in the viewer's favour. */
  readonly policies: ReadonlySet<string>;
}

/** One condition of `@authenticated`, `@requiresScopes` or `@policy`; two with the same key are the same condition. */
export interface AccessRule {
  readonly key: string;
  readonly kind: 'authenticated' | 'scopes' | 'policies';
  /** Lists of names: all names of at least one list must be held. Empty for `authenticated`. */
  readonly anyOf: readonly (readonly string[])[];
}

export const AUTHENTICATED: AccessRule = { key: 'authenticated', kind: 'authenticated', anyOf: [] };

export function accessRule(kind: 'scopes' | 'policies', anyOf: readonly (readonly string[])[]): AccessRule {
  const sorted = anyOf.map((names) => [...new Set(names)].sort());
  const unique = new Map(sorted.map((names) => [JSON.stringify(names), names]));
  const lists = [...unique].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, names]) => names);
  return { key: `${kind} ${JSON.stringify(lists)}`, kind, anyOf: lists };
}

export function isMet({ kind, anyOf }: AccessRule, { authenticated, scopes, policies }: Holdings): boolean {
  if (kind === 'authenticated') return authenticated;
  const held = kind === 'scopes' ? scopes : policies;
  return anyOf.some((names) => names.every((name) => held.has(name)));
}

/** Whether everyone who meets all of the given rules meets the one asked about. */
export function isImplied(rule: AccessRule, given: readonly AccessRule[]): boolean {
  const alike = given.filter(({ kind }) => kind === rule.kind);
  if (rule.kind === 'authenticated') return alike.length > 0;
  if (alike.length === 0) return false;
  const ways = alike.reduce<readonly (readonly string[])[]>(
    (known, { anyOf }) => known.flatMap((one) => anyOf.map((other) => [...one, ...other])),
    [[]],
  );
  return ways.every((names) => rule.anyOf.some((needed) => needed.every((name) => names.includes(name))));
}

/** For people: `data:bank_secret, or data:basic and right:household.read`. */
export function describeRule({ kind, anyOf }: AccessRule): string {
  if (kind === 'authenticated') return 'proof of who is asking';
  const lists = anyOf.map((names) => names.join(' and ')).join(', or ');
  return `${kind === 'scopes' ? 'the scope' : 'the policy'} ${lists}`;
}
