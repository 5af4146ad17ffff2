import {
  type DocumentNode,
  execute,
  type FieldNode,
  getNamedType,
  isAbstractType,
  Kind,
  parse,
  print,
  TypeInfo,
  validate,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { type Engine, PlanningError } from './engine.ts';
import { OperationWriter, randomNumbers } from './testing/random-operation.ts';
import { startTestFederation, type TestFederation } from './testing/test-federation.ts';

const SEED = 7_072_025;
const OPERATIONS = 250;
const NONSENSE: readonly unknown[] = [
  null,
  0,
  'x',
  [],
  {},
  [null],
  { __typename: 'Household' },
  { id: null },
  true,
];

describe('whatever agencies answer', () => {
  it('the answer is of the types that the schema promises, and tells nothing of hosts', async () => {
    const random = randomNumbers(SEED);
    const federation = startTestFederation({ limits: { maxAliases: 500, maxRootFields: 100 } });
    const { engine } = federation;
    for (const agency of ['register', 'bank', 'school']) disturb(federation, agency, random);
    const writer = new OperationWriter(engine.schema, random);
    let compared = 0;
    let withErrors = 0;
    let typed = 0;
    while (compared < OPERATIONS) {
      const { query, variables } = writer.write();
      if (validate(engine.schema, parse(query)).length > 0) continue;
      const document = withTypes(engine, query);
      const answer = await federation.run(print(document), variables).catch((error: unknown) => {
        if (error instanceof PlanningError) return null;
        throw error;
      });
      if (answer === null) continue;
      expect(answer.kind, query).toBe('executed');
      expect(JSON.stringify(answer)).not.toMatch(/10\.0\.0|5432|HIDDEN|own_/);
      if (answer.data !== null) {
        await expectTyped(engine, document, variables, answer.data);
        typed += 1;
      }
      compared += 1;
      withErrors += answer.errors === undefined ? 0 : 1;
    }
    // Else there was little to look at.
    expect(withErrors).toBeGreaterThan(OPERATIONS / 2);
    expect(typed).toBeGreaterThan(OPERATIONS / 4);
  });
});

/** Every answer of the agency is changed at some place, or is no answer at all. */
function disturb(federation: TestFederation, agency: string, random: () => number): void {
  federation.alter(agency, (answer) => {
    if (random() < 0.1) return NONSENSE[Math.floor(random() * NONSENSE.length)];
    return changed(answer, random, 0.04);
  });
}

function changed(value: unknown, random: () => number, chance: number): unknown {
  if (random() < chance) return NONSENSE[Math.floor(random() * NONSENSE.length)];
  if (Array.isArray(value)) return value.map((item) => changed(item, random, chance));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, changed(item, random, chance)]));
}

/** graphql-js completes the answer once more: it must find nothing to complain about and nothing to change. */
async function expectTyped(
  { schema }: Engine<undefined>,
  document: DocumentNode,
  variableValues: Readonly<Record<string, unknown>>,
  data: unknown,
): Promise<void> {
  const own = (source: unknown, key: string | number): unknown =>
    Object.getOwnPropertyDescriptor(source, key)?.value;
  const again = await execute({
    schema,
    document,
    variableValues,
    rootValue: data,
    fieldResolver: (source, _given, _context, { path }) => own(source, path.key),
    typeResolver: (source) => String(own(source, 'typeOf')),
  });
  expect(again.errors, print(document)).toBeUndefined();
  expect(JSON.stringify(again.data)).toBe(JSON.stringify(data));
}

/** The operation with the type of everything whose type only the data tells. */
function withTypes({ schema }: Engine<undefined>, query: string): DocumentNode {
  const typeInfo = new TypeInfo(schema);
  const [typeOf] = parse('{ typeOf: __typename }').definitions;
  const added = typeOf?.kind === Kind.OPERATION_DEFINITION ? typeOf.selectionSet.selections : [];
  const leave = (node: { readonly kind: string }) => {
    if (node.kind !== Kind.FIELD || !isAbstractType(getNamedType(typeInfo.getType()))) return undefined;
    const field = node as FieldNode;
    if (field.selectionSet === undefined) return undefined;
    const selections = [...field.selectionSet.selections, ...added];
    return { ...field, selectionSet: { ...field.selectionSet, selections } };
  };
  return visit(parse(query), visitWithTypeInfo(typeInfo, { leave }));
}
