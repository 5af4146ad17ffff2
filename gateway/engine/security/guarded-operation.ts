import { type FieldNode, type GraphQLSchema, Kind, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { CheckedOperation } from '../operation/check-document.ts';
import { type AccessRule, describeRule, type Holdings, isMet } from './access-rule.ts';
import type { AccessRules } from './read-access-rules.ts';

/** The access control of one operation: what of it each viewer may not read. */
export interface GuardedOperation {
  /** Keys of all rules that the operation touches. */
  readonly rules: readonly string[];
  /**
   * Keys of the rules that the viewer does not meet, in an order that is the same for all viewers. Nothing is asked
   * about the viewer where the operation is open to everyone.
   */
  missing(holdings: () => Holdings): readonly string[];
  /** What a viewer who misses these may not read. */
  forbidden(missing: readonly string[]): ForbiddenFields;
}

export interface ForbiddenFields {
  readonly size: number;
  has(field: FieldNode): boolean;
  /** Why, for the one who asks. */
  reasonOf(field: FieldNode): string;
}

interface Guard {
  readonly label: string;
  readonly rules: readonly AccessRule[];
}

export const NOTHING_FORBIDDEN: ForbiddenFields = { size: 0, has: () => false, reasonOf: () => '' };
const UNGUARDED: GuardedOperation = { rules: [], missing: () => [], forbidden: () => NOTHING_FORBIDDEN };

/** Done once a document: nothing of it depends on who asks. */
export function guardOperation(
  schema: GraphQLSchema,
  checked: CheckedOperation,
  access: AccessRules,
): GuardedOperation {
  if (access.isEmpty) return UNGUARDED;
  const guards = guardsOf(schema, checked, access);
  if (guards.size === 0) return UNGUARDED;
  const byKey = new Map([...guards.values()].flatMap(({ rules }) => rules.map((rule) => [rule.key, rule])));
  const rules = [...byKey.values()];
  return {
    rules: [...byKey.keys()],
    missing: (holdings) => {
      const held = holdings();
      return rules.filter((rule) => !isMet(rule, held)).map(({ key }) => key);
    },
    forbidden: (missing) => {
      if (missing.length === 0) return NOTHING_FORBIDDEN;
      const isMissing = ({ key }: AccessRule): boolean => missing.includes(key);
      const reasons = new Map(
        [...guards].flatMap(([field, guard]) => {
          const unmet = guard.rules.filter(isMissing);
          return unmet.length === 0 ? [] : [[field, reason(guard.label, unmet)] as const];
        }),
      );
      return {
        size: reasons.size,
        has: (field) => reasons.has(field),
        reasonOf: (field) => reasons.get(field) ?? '',
      };
    },
  };
}

function reason(label: string, unmet: readonly AccessRule[]): string {
  return `${label} is shown only to viewers with ${unmet.map(describeRule).join('; and ')}.`;
}

function guardsOf(
  schema: GraphQLSchema,
  { operation, fragments }: CheckedOperation,
  access: AccessRules,
): ReadonlyMap<FieldNode, Guard> {
  const guards = new Map<FieldNode, Guard>();
  const info = new TypeInfo(schema);
  for (const definition of [operation, ...fragments.values()])
    visit(
      definition,
      visitWithTypeInfo(info, {
        enter: (node) => {
          if (node.kind !== Kind.FIELD) return;
          const parent = info.getParentType();
          if (!parent) return;
          const rules = access.rulesOf(parent.name, node.name.value);
          if (rules.length > 0) guards.set(node, { label: `${parent.name}.${node.name.value}`, rules });
        },
      }),
    );
  return guards;
}
