/** The schema as a client learns it. */
export const INTROSPECTION = `{ __schema { types { name kind
  fields { name type { ...T } args { name defaultValue type { ...T } } }
  inputFields { name } enumValues { name } } } }
  fragment T on __Type { kind name ofType { kind name ofType { kind name ofType { kind name } } } }`;

export interface IntrospectedSchema {
  readonly __schema: { readonly types: readonly IntrospectedType[] };
}

interface TypeRef {
  readonly kind: string;
  readonly name: string | null;
  readonly ofType?: TypeRef | null;
}

interface Argument {
  readonly name: string;
  readonly defaultValue: string | null;
  readonly type: TypeRef;
}

interface Field {
  readonly name: string;
  readonly type: TypeRef;
  readonly args: readonly Argument[];
}

interface IntrospectedType {
  readonly name: string;
  readonly kind: string;
  readonly fields: readonly Field[] | null;
  readonly enumValues: readonly { readonly name: string }[] | null;
}

export interface CohortOperation {
  /** The field of Cohort that it is about. */
  readonly field: string;
  readonly query: string;
}

/** One operation a field of Cohort, asking all that lies up to three levels below it. */
export function cohortOperations(
  { __schema: { types } }: IntrospectedSchema,
  { asOf, within }: { readonly asOf: string; readonly within: string },
): readonly CohortOperation[] {
  const writer = new Writer(types, asOf, within);
  const fields = types.find(({ name }) => name === 'Cohort')?.fields ?? [];
  return fields.map((field) => ({
    field: field.name,
    query: `{ households(within: "${within}", asOf: "${asOf}") { ${writer.write(field, 3)} } }`,
  }));
}

class Writer {
  readonly #types: ReadonlyMap<string, IntrospectedType>;
  readonly #asOf: string;
  readonly #within: string;

  constructor(types: readonly IntrospectedType[], asOf: string, within: string) {
    this.#types = new Map(types.map((type) => [type.name, type]));
    this.#asOf = asOf;
    this.#within = within;
  }

  write(field: Field, levels: number): string {
    const args = field.args
      .filter(({ type, defaultValue }) => type.kind === 'NON_NULL' && defaultValue === null)
      .map((argument) => `${argument.name}: ${this.#valueOf(argument, argument.type)}`);
    const head = args.length === 0 ? field.name : `${field.name}(${args.join(', ')})`;
    return `${head}${this.#selectionOf(field.type, levels)}`;
  }

  #selectionOf(ref: TypeRef, levels: number): string {
    const type = this.#types.get(nameOf(ref));
    if (type?.fields == null) return '';
    // Of what is asked again below, a count and a name are enough; and a page of people is read only as far as ids.
    const fields =
      type.name === 'Cohort'
        ? type.fields.filter(({ name }) => name === 'count' || name === 'asOf')
        : type.fields.filter((field) => levels > 0 && (levels > 1 || this.#isLeaf(field)));
    const needed = (field: Field): boolean =>
      field.args.every(({ type: { kind }, defaultValue }) => kind !== 'NON_NULL' || defaultValue !== null);
    const body = fields.filter(needed).map((field) => this.write(field, levels - 1));
    return ` { __typename ${body.join(' ')} }`;
  }

  #isLeaf({ type }: Field): boolean {
    return this.#types.get(nameOf(type))?.fields == null;
  }

  #valueOf({ name }: Argument, ref: TypeRef): string {
    if (ref.kind === 'NON_NULL')
      return this.#valueOf({ name, defaultValue: null, type: ref }, ref.ofType as TypeRef);
    if (ref.kind === 'LIST')
      return `[${this.#valueOf({ name, defaultValue: null, type: ref }, ref.ofType as TypeRef)}]`;
    const type = this.#types.get(ref.name ?? '');
    const [value] = type?.enumValues ?? [];
    if (value !== undefined) return value.name;
    if (ref.name === 'Int' || ref.name === 'Float') return '1';
    if (ref.name === 'Boolean') return 'true';
    if (ref.name === 'Date') return `"${this.#asOf}"`;
    return `"${this.#within}"`;
  }
}

function nameOf(ref: TypeRef): string {
  return ref.name ?? (ref.ofType ? nameOf(ref.ofType) : '');
}
