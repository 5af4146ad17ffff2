import { composeSupergraph } from '../../gateway/compose.ts';
import { localRoomSchemas } from '../../gateway/local/local-rooms.ts';
import { printRoomSchema } from '../../shared/bootstrap/subgraph.ts';
import { ERROR_CODES } from '../../shared/errors/error-codes.ts';
import { printTargets } from './print-targets.ts';
import { ROOMS } from './rooms.ts';

/** Files that are printed out of code and committed: path from the root → text. A stale one fails the checks. */
export function printArtefacts(): ReadonlyMap<string, string> {
  const schemas = ROOMS.map((room) => ({ name: room.name, sdl: printRoomSchema(room) }));
  const local = localRoomSchemas();
  return new Map([
    ...schemas.map(({ name, sdl }) => [`subgraphs/${name}/schema.graphql`, sdl] as const),
    ...local.map(({ name, sdl }) => [`gateway/${name}/schema.graphql`, sdl] as const),
    ['gateway/supergraph.graphql', composeSupergraph([...schemas, ...local])],
    ['docs/errors.md', printErrors()],
    ['docs/targets.md', printTargets()],
  ]);
}

function printErrors(): string {
  const rows = Object.entries(ERROR_CODES).map(
    ([code, { since, meaning, remedy, remedyVi }]) =>
      `| \`${code}\` | ${since} | ${meaning} | ${remedy}<br>${remedyVi} |`,
  );
  return `# Error codes

Printed out of \`shared/errors/error-codes.ts\` by \`npm run schemas\`. Every error has \`extensions.code\`, \`remedy\` and \`remedyVi\`.

| code | since | meaning | what to do |
| --- | --- | --- | --- |
${rows.join('\n')}
`;
}
