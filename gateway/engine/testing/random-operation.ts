import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isNonNullType,
  isObjectType,
} from 'graphql';

export interface RandomOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

// Names that an executor could mistake for keys, for prototypes or for its own.
const NASTY_ALIASES = [
  'id',
  'no',
  'name',
  'income',
  'class',
  '__proto__',
  'constructor',
  '__typename',
  'x',
  'y',
];
const VARIABLES = { $yes: 'Boolean!', $no: 'Boolean = false', $first: 'Int = 2', $id: 'ID!' };
// By argument name: literals that the world understands.
const LITERALS: Readonly<Record<string, readonly string[]>> = {
  id: ['"h1"', '"h2"', '"h4"', '"l3"', '"none"'],
  first: ['1', '2', '3', '0'],
  filter: ['{classes: [POOR]}', '{}', 'null', '{text: "a", since: "2020-01-01"}'],
  text: ['"spirit"', '"a"', 'null'],
  day: ['"2020-06-30"', 'null'],
  of: ['"12"'],
  how: ['"coded"', '"plain"'],
  empty: ['true', 'false'],
  upper: ['true', 'false'],
  year: ['2021', '2022'],
  representations: ['7'],
  closed: ['true'],
};

/** Writes operations that may or may not be valid: whoever uses them validates first. */
export class OperationWriter {
  readonly #schema: GraphQLSchema;
  readonly #random: () => number;
  readonly #fragments: string[] = [];
  #aliases = 0;

  constructor(schema: GraphQLSchema, random: () => number) {
    this.#schema = schema;
    this.#random = random;
  }

  write(): RandomOperation {
    this.#fragments.length = 0;
    this.#aliases = 0;
    const root = this.#schema.getQueryType() as GraphQLObjectType;
    const selections = this.#selections(root, 5);
    const body = [selections, ...this.#fragments].join('\n');
    const used = Object.entries(VARIABLES).filter(([name]) => new RegExp(`\\${name}\\b`).test(body));
    const declared = used.map(([name, type]) => `${name}: ${type}`).join(', ');
    const query = `query Q${declared === '' ? '' : `(${declared})`} ${body}`;
    return {
      query,
      variables: { yes: true, id: this.#pick(['h1', 'h3', 'h4']), ...this.#maybe({ no: true }) },
    };
  }

  #maybe<Value extends object>(value: Value): Partial<Value> {
    return this.#random() < 0.5 ? value : {};
  }

  #pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.#random() * items.length)] as Item;
  }

  #selections(type: GraphQLNamedType, depth: number): string {
    const count = 1 + Math.floor(this.#random() * 4);
    const parts = Array.from({ length: count }, () => this.#selection(type, depth));
    return `{ ${parts.join(' ')} }`;
  }

  #selection(type: GraphQLNamedType, depth: number): string {
    const chance = this.#random();
    if (chance < 0.08) return `${this.#alias('__typename')}__typename${this.#directive()}`;
    if (depth > 1 && (chance < 0.25 || !('getFields' in type))) return this.#fragment(type, depth);
    if (!('getFields' in type)) return '__typename';
    const fields = Object.values((type as GraphQLObjectType).getFields()).filter(
      (field) => depth > 1 || !isCompositeType(getNamedType(field.type)),
    );
    return fields.length === 0 ? '__typename' : this.#field(this.#pick(fields), depth);
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): string {
    const type = getNamedType(field.type);
    const below = isCompositeType(type) ? ` ${this.#selections(type, depth - 1)}` : '';
    const given = field.args.flatMap((argument) => this.#argument(argument));
    const values = given.length === 0 ? '' : `(${given.join(', ')})`;
    return `${this.#alias(field.name, values)}${field.name}${values}${this.#directive()}${below}`;
  }

  #argument(argument: GraphQLArgument): readonly string[] {
    if (!isNonNullType(argument.type) && this.#random() < 0.5) return [];
    if (argument.name === 'first' && this.#random() < 0.4) return ['first: $first'];
    if (argument.name === 'id' && this.#random() < 0.4) return ['id: $id'];
    return [`${argument.name}: ${this.#pick(LITERALS[argument.name] ?? ['null'])}`];
  }

  // Fields with arguments mostly get an alias of their own, or few operations would be valid.
  #alias(name: string, values = ''): string {
    const chance = this.#random();
    if (chance < 0.12) return `${this.#pick(NASTY_ALIASES)}: `;
    if (chance < 0.2 || (values !== '' && chance < 0.8)) {
      this.#aliases += 1;
      return `${name.replaceAll('_', '')}${this.#aliases}: `;
    }
    return '';
  }

  #directive(): string {
    if (this.#random() > 0.2) return '';
    const value = this.#pick(['true', 'false', '$yes', '$no', '$no']);
    return ` @${this.#pick(['skip', 'include'])}(if: ${value})`;
  }

  #fragment(type: GraphQLNamedType, depth: number): string {
    const possible = isAbstractType(type) ? this.#schema.getPossibleTypes(type) : this.#abstractsOf(type);
    const target = this.#random() < 0.3 || possible.length === 0 ? type : this.#pick(possible);
    const selections = this.#selections(target, depth - 1);
    if (this.#random() < 0.3) {
      const name = `F${this.#fragments.length}`;
      this.#fragments.push(`fragment ${name} on ${target.name} ${selections}`);
      return `...${name}${this.#directive()}`;
    }
    const condition = target === type && this.#random() < 0.5 ? '' : ` on ${target.name}`;
    return `...${condition}${this.#directive()} ${selections}`;
  }

  #abstractsOf(type: GraphQLNamedType): readonly GraphQLNamedType[] {
    return isObjectType(type) ? type.getInterfaces() : [];
  }
}
