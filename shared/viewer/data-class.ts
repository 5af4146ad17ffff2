import { Directive } from 'type-graphql';

/**
 * How protected a field is (Law 91/2025/QH15; bank secrecy: Decree 06/2026/NĐ-CP, Article 38).
 * `none` is no personal data; every other class is about a person or household.
 */
export const DATA_CLASSES = ['none', 'basic', 'sensitive', 'bank_secret', 'child'] as const;
export type DataClass = (typeof DATA_CLASSES)[number];

/**
 * Classifies a field: prints `@tag(name: "data_<class>")`, and `guardDataClasses` makes the subgraph answer the field
 * only to viewers whose `dataClasses` hold the class. A field of any class but `none` must be nullable.
 */
export function Classified(dataClass: DataClass): PropertyDecorator & MethodDecorator {
  return Directive(`@tag(name: "${DATA_CLASS_TAG}${dataClass}")`);
}

export const DATA_CLASS_TAG = 'data_';

/**
 * Classifies a field of a cohort that tells of a protected fact in the aggregate: prints `@tag(name: "aggregate_<class>")`.
 * It answers viewers who hold the class, and viewers of statistics, who can never turn a cohort into households and see
 * no small cell. Others could narrow a cohort down to one household and so learn what they may not read.
 */
export function AggregateOf(dataClass: DataClass): PropertyDecorator & MethodDecorator {
  return Directive(`@tag(name: "${AGGREGATE_TAG}${dataClass}")`);
}

export const AGGREGATE_TAG = 'aggregate_';

/**
 * Marks a field whose answer the gateway keeps for nobody: prints `@tag(name: "never_kept")`. Fields about a household or
 * a person need no mark; this is for those of class `none` that are told something about one, or are logged.
 */
export function NeverKept(): PropertyDecorator & MethodDecorator {
  return Directive(`@tag(name: "${NEVER_KEPT_TAG}")`);
}

export const NEVER_KEPT_TAG = 'never_kept';
