export interface GatewayAnswer {
  readonly data?: unknown;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: { readonly code?: string };
  }[];
}

/**
 * In what two answers to the same operation differ; empty where they are the same. Data must be equal; of errors the
 * places and codes, because gateways word them differently.
 */
export function differences(one: GatewayAnswer, other: GatewayAnswer): readonly string[] {
  const found: string[] = [];
  compareValues(one.data ?? null, other.data ?? null, 'data', found);
  const errorsOf = ({ errors = [] }: GatewayAnswer): string =>
    errors
      .map(({ path = [], extensions }) => `${path.join('.')} ${extensions?.code ?? 'no code'}`)
      .toSorted()
      .join(', ');
  if (errorsOf(one) !== errorsOf(other))
    found.push(`errors: ${errorsOf(one) || 'none'} ≠ ${errorsOf(other) || 'none'}`);
  return found;
}

function compareValues(one: unknown, other: unknown, path: string, found: string[]): void {
  if (isObject(one) && isObject(other)) {
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)]))
      compareValues(one[key], other[key], `${path}.${key}`, found);
    return;
  }
  if (JSON.stringify(one) !== JSON.stringify(other)) found.push(`${path}: ${shown(one)} ≠ ${shown(other)}`);
}

// Lists too: their indices are keys.
function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
  return (JSON.stringify(value) ?? 'nothing').slice(0, 80);
}
