import {
  type ConstDirectiveNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
} from 'graphql';
import { readGraphs } from '../engine/supergraph/supergraph.ts';
import { SupergraphRefusal } from './supergraph-refusal.ts';

const MOST_NAMED = 10;

/**
 * A room inside the gateway cannot change while it runs: a supergraph that was composed with the rooms of another
 * release would send it fields that it does not have.
 *
 * @param rooms schemas by the room's name in the supergraph
 * @throws SupergraphRefusal SUPERGRAPH_ROOM_DIFFERS; what graphql-js says of a text that is not GraphQL
 */
export function assertRoomsFit(supergraphSdl: string, rooms: Readonly<Record<string, GraphQLSchema>>): void {
  const supergraph = parse(supergraphSdl);
  const graphs = readGraphs(supergraph).filter(({ name }) => Object.hasOwn(rooms, name));
  const names = new Map(graphs.map(({ graph, name }) => [graph, name]));
  const types = supergraph.definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION);
  const missing = types.flatMap((type) =>
    (type.fields ?? []).flatMap((field) =>
      graphsOf(type, field).flatMap((graph) => {
        const room = names.get(graph);
        if (room === undefined || hasField(rooms[room], type.name.value, field.name.value)) return [];
        return [`${room}: ${type.name.value}.${field.name.value}`];
      }),
    ),
  );
  if (missing.length === 0) return;
  const named = missing.slice(0, MOST_NAMED);
  throw new SupergraphRefusal(
    'SUPERGRAPH_ROOM_DIFFERS',
    `The supergraph was composed with other rooms than this gateway has; missing here: ${named.join(', ')}.`,
    named,
  );
}

/** The graphs that may be asked for the field: those that it joins, or, where it joins none, those of its type. */
function graphsOf(type: ObjectTypeDefinitionNode, field: FieldDefinitionNode): readonly string[] {
  const joins = directivesOf(field, 'join__field');
  if (joins.length === 0) return directivesOf(type, 'join__type').flatMap(graphOf);
  return joins
    .filter((join) => !isTrue(join, 'external') && !isTrue(join, 'usedOverridden'))
    .flatMap(graphOf);
}

function directivesOf(
  { directives = [] }: FieldDefinitionNode | ObjectTypeDefinitionNode,
  directiveName: string,
): readonly ConstDirectiveNode[] {
  return directives.filter(({ name }) => name.value === directiveName);
}

function graphOf(join: ConstDirectiveNode): readonly string[] {
  const graph = join.arguments?.find(({ name }) => name.value === 'graph')?.value;
  return graph?.kind === Kind.ENUM ? [graph.value] : [];
}

function isTrue(join: ConstDirectiveNode, argument: string): boolean {
  const given = join.arguments?.find(({ name }) => name.value === argument)?.value;
  return given?.kind === Kind.BOOLEAN && given.value;
}

function hasField(room: GraphQLSchema | undefined, typeName: string, fieldName: string): boolean {
  const type = room?.getType(typeName);
  return isObjectType(type) && type.getFields()[fieldName] !== undefined;
}
