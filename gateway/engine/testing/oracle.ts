import type { ExecutionResult } from 'graphql';

/** Asks an agency of a world. @returns the body of its answer @throws where what it is asked is not in its schema */
export type AskAgency = (agency: string, body: string) => Promise<string>;

export interface OracleAnswer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** Another gateway that executes the supergraph of a world over the same agencies. */
export interface Oracle {
  readonly name: string;
  /** @throws where it fails without an answer */
  run(query: string, variables: Readonly<Record<string, unknown>>): Promise<OracleAnswer>;
  close(): void;
}

export type StartOracle = (supergraphSdl: string, ask: AskAgency) => Promise<Oracle>;

/**
 * What an oracle answers otherwise than the specification wants, or null. Compared are the data, in any order of their
 * fields, and whether there are errors at all: gateways word and place errors each in their own way.
 */
export async function askOracle(
  oracle: Oracle,
  { query, variables }: { readonly query: string; readonly variables: Readonly<Record<string, unknown>> },
  expected: ExecutionResult,
): Promise<string | null> {
  try {
    return differenceFrom(await oracle.run(query, variables), expected);
  } catch (error) {
    return `failed: ${error}`;
  }
}

function differenceFrom(answer: OracleAnswer, expected: ExecutionResult): string | null {
  const { data, errors = [], extensions } = answer;
  if (data === undefined) return `refused: ${errors[0]?.message}`;
  // Apollo tells what it nulled beside the errors.
  const told = errors[0]?.message ?? firstMessage(extensions?.valueCompletion);
  const wanted = expected.errors?.[0]?.message;
  const difference = firstDifference(data, plain(expected.data), '');
  if (difference !== null) return `data${difference}`;
  if (wanted !== undefined && told === undefined) return `no error: ${wanted}`;
  if (wanted === undefined && told !== undefined) return `an error: ${told}`;
  return null;
}

function firstMessage(told: unknown): string | undefined {
  const [first] = Array.isArray(told) ? told : [];
  return first === undefined ? undefined : String((first as { readonly message?: unknown }).message);
}

function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null));
}

function firstDifference(theirs: unknown, wanted: unknown, path: string): string | null {
  if (!isComposite(theirs) || !isComposite(wanted) || Array.isArray(theirs) !== Array.isArray(wanted))
    return theirs === wanted ? null : `${path}: ${shown(theirs)} instead of ${shown(wanted)}`;
  for (const key of new Set([...Object.keys(wanted), ...Object.keys(theirs)])) {
    const [their, own] = [theirs, wanted].map((value) =>
      Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined,
    );
    const difference = firstDifference(their, own, `${path}.${key}`);
    if (difference !== null) return difference;
  }
  return null;
}

function isComposite(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 200);
}
