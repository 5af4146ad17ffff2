/** All that decides how an operation is compiled: what another engine needs to compile it before it is asked. */
export interface OperationKey {
  readonly query: string;
  readonly operationName: string | null;
  /** The values of the variables that `@skip` and `@include` hang on, by name. */
  readonly flags: Readonly<Record<string, boolean>>;
  /** Keys of the access rules that the viewer does not meet. */
  readonly missing: readonly string[];
}

/** As a key of a cache: the same text for the same operation. */
export function writeOperationKey({ query, operationName, flags, missing }: OperationKey): string {
  return JSON.stringify({ query, operationName, flags, missing });
}

export function readOperationKey(text: string): OperationKey {
  return JSON.parse(text) as OperationKey;
}
