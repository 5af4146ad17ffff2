import {
  type DocumentNode,
  Kind,
  type SchemaDefinitionNode,
  type SchemaExtensionNode,
  type ValueNode,
} from 'graphql';

export interface SupergraphFeature {
  /** `inaccessible` of `https://specs.apollo.dev/inaccessible/v0.2`. */
  readonly name: string;
  /** The name that its elements carry in this schema: `as`, or the feature's own name. */
  readonly namespace: string;
  readonly purpose: 'SECURITY' | 'EXECUTION' | null;
  /** Elements that stand in the schema without a namespace; directives with their `@`. */
  readonly imports: readonly string[];
  /** The name in this schema of one of its directives; both without `@`. */
  directiveName(element: string): string;
}

// What this engine does: it removes inaccessible elements and follows the planner's reading of `join`.
const ENFORCED = new Set(['link', 'core', 'join', 'inaccessible']);
// Whoever publishes a supergraph may forget `for: SECURITY`; the meaning of these does not change by that.
const ACCESS_CONTROL = new Set(['authenticated', 'requiresScopes', 'policy']);

/** A supergraph asks for something that this engine would silently not do. */
export class UnenforcedFeatureError extends Error {
  readonly features: readonly string[];

  constructor(features: readonly string[]) {
    super(`The supergraph needs features that this engine does not enforce: ${features.join(', ')}.`);
    this.name = 'UnenforcedFeatureError';
    this.features = features;
  }
}

/**
 * @param knowsViewers whether the engine is told what a viewer holds, without which it cannot control access
 * @throws UnenforcedFeatureError naming every feature that would have to be enforced and is not
 */
export function assertFeaturesEnforced(features: readonly SupergraphFeature[], knowsViewers: boolean): void {
  const refused = features.filter(({ name, purpose }) =>
    ACCESS_CONTROL.has(name) ? !knowsViewers : purpose !== null && !ENFORCED.has(name),
  );
  if (refused.length > 0) throw new UnenforcedFeatureError(refused.map(({ name }) => name));
}

/** The `@link`s of a supergraph's schema definition. */
export function readFeatures(supergraph: DocumentNode): readonly SupergraphFeature[] {
  return supergraph.definitions
    .filter((node) => node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION)
    .flatMap(linksOf);
}

function linksOf(schema: SchemaDefinitionNode | SchemaExtensionNode): readonly SupergraphFeature[] {
  return (schema.directives ?? [])
    .filter(({ name }) => name.value === 'link' || name.value === 'core')
    .flatMap((link) => {
      const values = new Map((link.arguments ?? []).map(({ name, value }) => [name.value, value]));
      const url = values.get('url') ?? values.get('feature');
      if (url?.kind !== Kind.STRING) return [];
      const name = featureName(url.value);
      const as = values.get('as');
      const purpose = values.get('for');
      const imports = values.get('import');
      const imported = new Map(imports?.kind === Kind.LIST ? imports.values.flatMap(importedName) : []);
      const namespace = as?.kind === Kind.STRING ? as.value : name;
      return [
        {
          name,
          namespace,
          purpose: purpose?.kind === Kind.ENUM ? purposeOf(purpose.value) : null,
          imports: [...imported.values()],
          directiveName: (element: string) =>
            imported.get(`@${element}`)?.slice(1) ??
            (element === name ? namespace : `${namespace}__${element}`),
        },
      ];
    });
}

function featureName(url: string): string {
  const segments = url.split('/').filter((segment) => segment !== '');
  const last = segments.at(-1) ?? url;
  return /^v\d+\.\d+$/.test(last) ? (segments.at(-2) ?? url) : last;
}

// A purpose that we have never heard of binds us no less than one that we have.
function purposeOf(purpose: string): 'SECURITY' | 'EXECUTION' {
  return purpose === 'EXECUTION' ? 'EXECUTION' : 'SECURITY';
}

/** Its own name and the one it has here. */
function importedName(value: ValueNode): readonly (readonly [string, string])[] {
  if (value.kind === Kind.STRING) return [[value.value, value.value]];
  if (value.kind !== Kind.OBJECT) return [];
  const byName = new Map(value.fields.map((field) => [field.name.value, field.value]));
  const name = byName.get('name');
  const local = byName.get('as') ?? name;
  return name?.kind === Kind.STRING && local?.kind === Kind.STRING ? [[name.value, local.value]] : [];
}
