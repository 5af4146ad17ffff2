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
  parseValue,
  valueFromASTUntyped,
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

/** The values that a world understands. */
export interface Vocabulary {
  /** GraphQL literals by argument name. */
  readonly literals: Readonly<Record<string, readonly string[]>>;
  /** For the variable `$id`. */
  readonly ids: readonly string[];
  /** Whether fields are repeated, arguments given by variables of their own and directives combined. */
  readonly isVaried: boolean;
}

const LITERALS: Vocabulary['literals'] = {
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

/** What the world of register, bank and school understands. */
export const WORLD_VOCABULARY: Vocabulary = { literals: LITERALS, ids: ['h1', 'h3', 'h4'], isVaried: false };

/** A field as it was written, to be written once more beside itself. */
interface WrittenField {
  readonly head: string;
  readonly type: GraphQLNamedType;
}

type Values = Record<string, unknown>;

/** Writes operations that may or may not be valid: whoever uses them validates first. */
export class OperationWriter {
  readonly #schema: GraphQLSchema;
  readonly #random: () => number;
  readonly #vocabulary: Vocabulary;
  readonly #fragments: string[] = [];
  readonly #declared: string[] = [];
  #given: Values = {};
  #aliases = 0;

  constructor(schema: GraphQLSchema, random: () => number, vocabulary = WORLD_VOCABULARY) {
    this.#schema = schema;
    this.#random = random;
    this.#vocabulary = vocabulary;
  }

  write(): RandomOperation {
    this.#fragments.length = 0;
    this.#declared.length = 0;
    this.#given = {};
    this.#aliases = 0;
    const root = this.#schema.getQueryType() as GraphQLObjectType;
    const selections = this.#selections(root, 5);
    const body = [selections, ...this.#fragments].join('\n');
    const used = Object.entries(VARIABLES).filter(([name]) => new RegExp(`\\${name}\\b`).test(body));
    const declared = [...used.map(([name, type]) => `${name}: ${type}`), ...this.#declared].join(', ');
    const query = `query Q${declared === '' ? '' : `(${declared})`} ${body}`;
    return {
      query,
      variables: {
        yes: true,
        id: this.#pick(this.#vocabulary.ids),
        ...this.#maybe({ no: true }),
        ...this.#given,
      },
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
    const written: WrittenField[] = [];
    const parts = Array.from({ length: count }, () => this.#selection(type, depth, written));
    if (written.length > 0 && this.#varies(0.15)) parts.push(this.#repeat(this.#pick(written), depth));
    return `{ ${parts.join(' ')} }`;
  }

  // The same field with other fields below it: both are one field of the answer.
  #repeat({ head, type }: WrittenField, depth: number): string {
    const below = isCompositeType(type) ? ` ${this.#selections(type, depth - 1)}` : '';
    return `${head}${this.#directive()}${below}`;
  }

  #selection(type: GraphQLNamedType, depth: number, written: WrittenField[]): string {
    const chance = this.#random();
    if (chance < 0.08) return `${this.#alias('__typename')}__typename${this.#directive()}`;
    if (depth > 1 && (chance < 0.25 || !('getFields' in type))) return this.#fragment(type, depth);
    if (!('getFields' in type)) return '__typename';
    const fields = Object.values((type as GraphQLObjectType).getFields()).filter(
      (field) => depth > 1 || !isCompositeType(getNamedType(field.type)),
    );
    return fields.length === 0 ? '__typename' : this.#field(this.#pick(fields), depth, written);
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number, written: WrittenField[]): string {
    const given = field.args.flatMap((argument) => this.#argument(argument));
    const values = given.length === 0 ? '' : `(${given.join(', ')})`;
    const head = `${this.#alias(field.name, values)}${field.name}${values}`;
    const type = getNamedType(field.type);
    written.push({ head, type });
    return this.#repeat({ head, type }, depth);
  }

  #argument(argument: GraphQLArgument): readonly string[] {
    if (!isNonNullType(argument.type) && this.#random() < 0.5) return [];
    if (argument.name === 'first' && this.#random() < 0.4) return ['first: $first'];
    if (argument.name === 'id' && this.#random() < 0.4) return ['id: $id'];
    const literal = this.#pick(this.#vocabulary.literals[argument.name] ?? ['null']);
    return [`${argument.name}: ${this.#varies(0.25) ? this.#variable(argument, literal) : literal}`];
  }

  // A variable of the argument's own type: given, or with a default, or with both, or (where it may) with neither.
  #variable(argument: GraphQLArgument, literal: string): string {
    const name = `v${this.#declared.length}`;
    const hasDefault = this.#random() < 0.4;
    const isGiven = this.#random() < 0.6 || (isNonNullType(argument.type) && !hasDefault);
    const type = String(argument.type);
    this.#declared.push(`$${name}: ${type}${hasDefault ? ` = ${literal}` : ''}`);
    if (isGiven) this.#given[name] = valueFromASTUntyped(parseValue(literal));
    return `$${name}`;
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
    const [first, second] = this.#random() < 0.5 ? ['skip', 'include'] : ['include', 'skip'];
    const both = this.#varies(0.1) ? ` @${second}(if: ${this.#flag()})` : '';
    return ` @${first}(if: ${this.#flag()})${both}`;
  }

  #varies(chance: number): boolean {
    return this.#vocabulary.isVaried && this.#random() < chance;
  }

  #flag(): string {
    return this.#pick(['true', 'false', '$yes', '$no', '$no']);
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
