import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { RandomOperation, Vocabulary } from './random-operation.ts';

/**
 * Operations as dashboards write them: fields of objects, no aliases, no fragments, no conditions. Random ones are seldom
 * so plain, and what is plain is what an engine has a short way for.
 */
export class PlainOperationWriter {
  readonly #schema: GraphQLSchema;
  readonly #random: () => number;
  readonly #vocabulary: Vocabulary;

  constructor(schema: GraphQLSchema, random: () => number, vocabulary: Vocabulary) {
    this.#schema = schema;
    this.#random = random;
    this.#vocabulary = vocabulary;
  }

  /** May be invalid: whoever uses it validates first. */
  write(): RandomOperation {
    const root = this.#schema.getQueryType();
    const fields = Object.values(root?.getFields() ?? {});
    const count = this.#random() < 0.7 ? 1 : 2;
    const chosen = Array.from({ length: count }, () => fields[Math.floor(this.#random() * fields.length)]);
    const written = chosen.flatMap((field) => (field === undefined ? [] : this.#field(field, 4)));
    return { query: `{ ${written.join(' ')} }`, variables: {} };
  }

  #field(field: GraphQLField<unknown, unknown>, depth: number): readonly string[] {
    const type = getNamedType(field.type);
    const below = isObjectType(type) ? this.#fields(type, depth - 1) : null;
    if (below === '' || ('getFields' in type && below === null)) return [];
    const given = field.args
      .filter((argument) => isNonNullType(argument.type))
      .map(({ name }) => `${name}: ${this.#vocabulary.literals[name]?.[0] ?? 'null'}`);
    const values = given.length === 0 ? '' : `(${given.join(', ')})`;
    return [`${field.name}${values}${below === null ? '' : ` { ${below} }`}`];
  }

  #fields(type: GraphQLObjectType, depth: number): string {
    const fields = Object.values(type.getFields()).filter(
      ({ type: of }) => (depth > 0 || !isObjectType(getNamedType(of))) && this.#random() < 0.5,
    );
    const written = fields.flatMap((field) => this.#field(field, depth));
    return (this.#random() < 0.2 ? ['__typename', ...written] : written).join(' ');
  }
}
