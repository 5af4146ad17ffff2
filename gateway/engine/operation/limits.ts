/** Fields that lead from a value of a type to another of the same type, nested in each other. */
export interface ChainLimit {
  /** Name of the type. */
  readonly type: string;
  readonly max: number;
  /** Of the error. */
  readonly code: string;
}

/** How much one operation may ask. */
export interface Limits {
  /** Of the document in UTF-8. @default 100000 */
  readonly maxDocumentBytes: number;
  /** @default 5000 */
  readonly maxTokens: number;
  /**
   * Levels of fields; a root field is level 1. Introspection is not counted: graphql-js bounds it; nor are the links of
   * a chain, which has a limit of its own. @default 15
   */
  readonly maxDepth: number;
  /** @default null */
  readonly chain: ChainLimit | null;
  /** With each fragment counted where it is spread. @default 100 */
  readonly maxAliases: number;
  /** With each fragment counted where it is spread. @default 20 */
  readonly maxRootFields: number;
  /** Fields, with each fragment counted where it is spread: what the planner will have to walk. @default 5000 */
  readonly maxFields: number;
  /** Of all variables together: every item of a list and every field of an object is one. @default 20000 */
  readonly maxVariableValues: number;
  /**
   * The most that an operation may be estimated to cost: an object is 1, a leaf 0, a list as often as it may be long,
   * unless `@cost` and `@listSize` say otherwise. Not for operations from inside the gateway. @default Infinity
   */
  readonly maxCost: number;
  /** How long a list is taken to be where nothing says so. @default 10 */
  readonly assumedListSize: number;
  /** Planning runs on another thread and is given up after this. @default 3000 */
  readonly maxPlanningMs: number;
}

export const DEFAULT_LIMITS: Limits = {
  maxDocumentBytes: 100_000,
  maxTokens: 5_000,
  maxDepth: 15,
  chain: null,
  maxAliases: 100,
  maxRootFields: 20,
  maxFields: 5_000,
  maxVariableValues: 20_000,
  maxCost: Number.POSITIVE_INFINITY,
  assumedListSize: 10,
  maxPlanningMs: 3_000,
};
