import {
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
} from 'graphql';
import type { SupergraphFeature } from '../supergraph/supergraph-features.ts';

/** `@listSize` of a field. */
export interface ListSize {
  readonly assumedSize: number | null;
  readonly slicingArguments: readonly string[];
  /** Fields right below that the size is of, instead of the field itself. */
  readonly sizedFields: readonly string[];
  readonly requiresOneSlicingArgument: boolean;
}

/** `@cost` and `@listSize` as they stand in a supergraph. */
export interface CostDirectives {
  /** Weight of `Type`, `Type.field`, `Type.field(argument:)` or `Input.field`; undefined where none stands. */
  weightOf(coordinate: string): number | undefined;
  listSizeOf(coordinate: string): ListSize | undefined;
}

/** Under the names that this supergraph gives the directives. */
export function readCostDirectives(
  supergraph: DocumentNode,
  features: readonly SupergraphFeature[],
): CostDirectives {
  const reader = new CostReader(features);
  for (const node of supergraph.definitions) {
    if (!('directives' in node) || !('name' in node) || node.name === undefined) continue;
    const type = node.name.value;
    reader.readWeight(type, node.directives ?? []);
    if (!('fields' in node)) continue;
    for (const field of node.fields ?? []) readField(reader, `${type}.${field.name.value}`, field);
  }
  return {
    weightOf: (coordinate) => reader.weights.get(coordinate),
    listSizeOf: (coordinate) => reader.listSizes.get(coordinate),
  };
}

function readField(
  reader: CostReader,
  coordinate: string,
  field: FieldDefinitionNode | InputValueDefinitionNode,
): void {
  const directives = field.directives ?? [];
  reader.readWeight(coordinate, directives);
  reader.readListSize(coordinate, directives);
  if (field.kind !== Kind.FIELD_DEFINITION) return;
  for (const argument of field.arguments ?? [])
    reader.readWeight(`${coordinate}(${argument.name.value}:)`, argument.directives ?? []);
}

class CostReader {
  readonly weights = new Map<string, number>();
  readonly listSizes = new Map<string, ListSize>();
  readonly #cost: string | null;
  readonly #listSize: string | null;

  constructor(features: readonly SupergraphFeature[]) {
    const feature = features.find(({ name }) => name === 'cost');
    this.#cost = feature?.directiveName('cost') ?? null;
    this.#listSize = feature?.directiveName('listSize') ?? null;
  }

  readWeight(coordinate: string, directives: readonly DirectiveNode[]): void {
    const weight = numberIn(
      directives.find(({ name }) => name.value === this.#cost),
      'weight',
    );
    if (weight !== null) this.weights.set(coordinate, Math.max(0, weight));
  }

  readListSize(coordinate: string, directives: readonly DirectiveNode[]): void {
    const directive = directives.find(({ name }) => name.value === this.#listSize);
    if (directive === undefined) return;
    this.listSizes.set(coordinate, {
      assumedSize: numberIn(directive, 'assumedSize'),
      slicingArguments: textsIn(directive, 'slicingArguments'),
      sizedFields: textsIn(directive, 'sizedFields'),
      requiresOneSlicingArgument: valueIn(directive, 'requireOneSlicingArgument') !== false,
    });
  }
}

function valueIn(directive: DirectiveNode | undefined, argument: string): unknown {
  const node = directive?.arguments?.find(({ name }) => name.value === argument)?.value;
  if (node === undefined) return undefined;
  if (node.kind === Kind.LIST)
    return node.values.flatMap((value) => (value.kind === Kind.STRING ? [value.value] : []));
  return 'value' in node ? node.value : undefined;
}

function numberIn(directive: DirectiveNode | undefined, argument: string): number | null {
  const value = valueIn(directive, argument);
  // Weights are Int here and text in IBM's specification.
  const number = typeof value === 'string' ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : null;
}

function textsIn(directive: DirectiveNode, argument: string): readonly string[] {
  const value = valueIn(directive, argument);
  return Array.isArray(value) ? value.map(String) : [];
}
