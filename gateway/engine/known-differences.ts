/** A kind of operation that the engine is known not to answer as one server would. */
export interface KnownDifference {
  readonly name: string;
  readonly reason: string;
  /** Found in the text of the difference; nothing else is excused. */
  readonly mark: string;
  /** And all of these in the smallest operation that shows it. @default none */
  readonly needs?: readonly RegExp[];
}

/** What the comparison with one server passes over; each has a reason that is not in the engine's hands. */
export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    name: 'requires-beside-nested-entity',
    reason:
      'Planner 0.0.38 cannot plan an operation in which one agency gives an entity below another agency’s field and ' +
      'computes a @requires field on that same entity (pinned in engine.test.ts).',
    mark: 'cannot be found in selection set',
  },
  {
    name: 'requires-over-two-keys',
    reason:
      'Planner 0.0.38 cannot plan a @requires field reached from a third agency, where the key that this agency knows ' +
      'and the fields required both have to be fetched from elsewhere first.',
    mark: 'Expected a single parent, but the FetchStep',
  },
  {
    name: 'interface-object-for-two-types',
    reason:
      'Where an operation asks an agency that knows an interface only as one type (@interfaceObject) for one field of ' +
      'one type and another field of another type, planner 0.0.38 makes one fetch of both, sent for the objects of one ' +
      'type only or asking each object for the other’s field too. No agency of ours uses @interfaceObject.',
    mark: 'data: ',
    needs: [/\bon Book\b/, /\bon Film\b/],
  },
  {
    name: 'interface-object-asks-other-types',
    reason:
      'Planner 0.0.38 asks such an agency for a field of one type about the objects of the other types too; where it ' +
      'fails on one of those, the answer tells an error for a field that was not asked of that object.',
    mark: 'an error for ',
    needs: [/\bon (Book|Film)\b/, /\bprice\b/],
  },
  {
    name: 'interface-object-loses-beside-other-types',
    reason:
      'The same, where the field may not be null: what else was asked of that agency about that object is lost with it.',
    mark: 'data: ',
    needs: [/\bon (Book|Film)\b/, /\bprice\b/, /\b(stars|shelves|reviews|blurb)\b/],
  },
];

/**
 * The known difference that this one is a case of; null where it is a new one.
 * @param minimal the smallest operation that shows it; null where that was not looked for
 */
export function findKnownDifference(difference: string, minimal: string | null): KnownDifference | null {
  const isCase = ({ mark, needs = [] }: KnownDifference): boolean =>
    difference.includes(mark) && needs.every((need) => minimal !== null && need.test(minimal));
  return KNOWN_DIFFERENCES.find(isCase) ?? null;
}
