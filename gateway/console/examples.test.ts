import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { buildASTSchema, Kind, type OperationDefinitionNode, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { findPersona } from '../demo/personas.ts';
import { readExamples } from './examples.ts';

const examples = ['examples', 'questions'].flatMap((folder) =>
  readExamples(fileURLToPath(new URL(`../../docs/${folder}`, import.meta.url))),
);
const supergraph = readFileSync(new URL('../supergraph.graphql', import.meta.url), 'utf8');
const schema = buildASTSchema(transformSupergraphToPublicSchema(parse(supergraph)));

describe('the examples of the console', () => {
  it('are at least six', () => expect(examples.length).toBeGreaterThanOrEqual(6));

  it.each(examples.map((example) => [example.id, example] as const))(
    '%s can be asked as it stands',
    (_id, example) => {
      const document = parse(example.query);
      const operations = document.definitions.filter(
        (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
      );
      const variables = operations.flatMap((operation) => operation.variableDefinitions ?? []);

      expect(validate(schema, document)).toEqual([]);
      expect(operations).toHaveLength(1);
      expect(variables.filter(({ defaultValue }) => defaultValue === undefined)).toEqual([]);
      expect(findPersona(example.persona)).not.toBeNull();
    },
  );
});
