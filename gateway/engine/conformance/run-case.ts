import { composeServices } from '@apollo/composition';
import { type ConstDirectiveNode, type DocumentNode, Kind, parse } from 'graphql';
import type { EngineResponse } from '../engine.ts';
import { compareWithOracle } from '../testing/compare-with-oracle.ts';
import { buildMonolith } from '../testing/monolith.ts';
import { startTestFederation, type TestFederation } from '../testing/test-federation.ts';
import type { Row } from '../testing/world-data.ts';
import type { ConformanceCase, ConformanceSuite, ConformanceWorld } from './conformance-case.ts';

/** What of a case is not as expected, in words; empty where everything is. */
export async function runCase(suite: ConformanceSuite, one: ConformanceCase): Promise<readonly string[]> {
  const federation = federationFor(suite, one);
  for (const agency of one.silent ?? []) federation.fail(agency);
  const before = federation.calls.length;
  const answer = await federation.run(one.query, one.variables);
  const asked = federation.calls.slice(before).map(({ agency }) => agency);
  if (one.refused !== undefined) return [...refusalFaults(answer, one.refused), ...callFaults(asked, [])];
  const faults = [
    ...dataFaults(answer, one),
    ...(await writtenFaults(suite, one, answer)),
    ...(one.calls === undefined ? [] : callFaults(asked, one.calls)),
  ];
  if (one.silent !== undefined || one.notCompared !== undefined) return faults;
  const { resolvers } = suite.world();
  const expected = await buildMonolith(federation.engine.schema, resolvers)(one.query, one.variables);
  const difference = compareWithOracle(answer, expected);
  return difference === null ? faults : [...faults, `one server answers otherwise: ${difference}`];
}

const started = new WeakMap<ConformanceSuite, TestFederation>();

/** One for all queries of a suite; a new one where the case changes something. */
function federationFor(suite: ConformanceSuite, { query, silent }: ConformanceCase): TestFederation {
  if (query.startsWith('mutation') || silent !== undefined) return startSuite(suite);
  const known = started.get(suite) ?? startSuite(suite);
  started.set(suite, known);
  return known;
}

function composedByApollo({ schemas }: ConformanceSuite): string {
  const services = Object.entries(schemas).map(([name, sdl]) => ({ name, typeDefs: parse(sdl), url: '' }));
  const { supergraphSdl, errors = [] } = composeServices(services);
  if (supergraphSdl === undefined) throw new Error(errors.map(String).join('\n'));
  return supergraphSdl;
}

function startSuite(suite: ConformanceSuite): TestFederation {
  const world = suite.world();
  const agencies = new Map(Object.entries(suite.schemas).map(([name, sdl]) => [name, parse(sdl)]));
  return startTestFederation({
    schemas: suite.schemas,
    supergraphSdl: suite.composedByApolloBecause === undefined ? undefined : composedByApollo(suite),
    resolvers: world.resolvers,
    resolveReference: (reference, agency) => referenced(reference, agencies.get(agency), world),
    limits: { maxPlanningMs: 30_000 },
  });
}

/**
 * The row that a reference names, as the agency sees it: fields of others only where the reference brought them. An
 * agency that knows an interface as one type gets the row under that name.
 */
function referenced(reference: Row, sdl: DocumentNode | undefined, { rows }: ConformanceWorld): Row | null {
  const { __typename: typeName, ...given } = reference;
  const externals = externalsOf(sdl, typeName);
  const keys = Object.entries(given).filter(([name]) => !externals.others.has(name));
  const isNamed = (candidate: Row): boolean =>
    keys.some(([, value]) => value !== null) && keys.every(([name, value]) => holds(candidate[name], value));
  const ofType = rows.filter((candidate) => candidate.__typename === typeName);
  const found = (ofType.length > 0 ? ofType : rows).find(isNamed);
  if (found === undefined) return null;
  const own = Object.entries(found).filter(([name]) => !externals.others.has(name));
  return {
    ...Object.fromEntries(own),
    ...given,
    __typename: externals.isObject ? typeName : found.__typename,
  };
}

/** Whether a row's value is the one of a key, of which only some fields may be given. */
function holds(value: unknown, key: unknown): boolean {
  if (Array.isArray(key))
    return Array.isArray(value) && key.every((item, index) => holds(value[index], item));
  if (typeof key !== 'object' || key === null) return value === key;
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(key).every(([name, inner]) => holds(Reflect.get(value, name), inner));
}

interface Externals {
  /** Whether the agency knows the type as an object. */
  readonly isObject: boolean;
  /** Fields of others that are in no key. */
  readonly others: ReadonlySet<string>;
}

function externalsOf(sdl: DocumentNode | undefined, typeName: string): Externals {
  const nodes = (sdl?.definitions ?? [])
    .filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION)
    .filter(({ name }) => name.value === typeName);
  const inKeys = new Set(nodes.flatMap(({ directives = [] }) => directives.flatMap(namesInKey)));
  const externals = nodes
    .flatMap(({ fields = [] }) => fields)
    .filter(({ directives = [] }) => directives.some(({ name }) => name.value === 'external'))
    .map(({ name }) => name.value);
  return { isObject: nodes.length > 0, others: new Set(externals.filter((name) => !inKeys.has(name))) };
}

function namesInKey({ name, arguments: values = [] }: ConstDirectiveNode): readonly string[] {
  if (name.value !== 'key') return [];
  return values.flatMap(({ value }) => (value.kind === Kind.STRING ? (value.value.match(/\w+/g) ?? []) : []));
}

function dataFaults(answer: EngineResponse, one: ConformanceCase): readonly string[] {
  if (answer.kind === 'request-error') return [`refused: ${answer.errors?.[0]?.message}`];
  const [ours, theirs] = [JSON.stringify(answer.data), JSON.stringify(one.data)];
  const told = (answer.errors ?? []).map(
    ({ path = [], extensions }) => `${path.join('.')}: ${extensions.code}`,
  );
  const [found, wanted] = [told.sort().join('\n'), [...(one.errors ?? [])].sort().join('\n')];
  return [
    ...(ours === theirs ? [] : [`data: ${ours}\n  instead of ${theirs}`]),
    ...(found === wanted ? [] : [`errors:\n${found}\n  instead of\n${wanted}`]),
  ];
}

/** What the fast way, which writes the answer without completing it, tells otherwise. */
async function writtenFaults(
  suite: ConformanceSuite,
  one: ConformanceCase,
  { data, errors }: EngineResponse,
): Promise<readonly string[]> {
  const { engine, fail } = federationFor(suite, one);
  for (const agency of one.silent ?? []) fail(agency);
  const { query, variables } = one;
  const { dataJson, ...outcome } = await engine.executeToJson({ query, variables }, undefined);
  const [text, expected] = [String(dataJson ?? ''), JSON.stringify(data)];
  return [
    ...(text === expected ? [] : [`written as ${text}\n  instead of ${expected}`]),
    ...(JSON.stringify(outcome.errors) === JSON.stringify(errors)
      ? []
      : ['other errors where it is written']),
  ];
}

function refusalFaults({ kind, errors = [] }: EngineResponse, code: string): readonly string[] {
  if (kind !== 'request-error') return [`not refused with ${code}`];
  return errors.some(({ extensions }) => extensions.code === code)
    ? []
    : [`refused with ${errors[0]?.extensions.code} instead of ${code}`];
}

function callFaults(asked: readonly string[], expected: readonly string[]): readonly string[] {
  return asked.join() === expected.join() ? [] : [`asked ${asked.join()} instead of ${expected.join()}`];
}
