import type { ServerResponse } from 'node:http';
import { listen, type RunningServer, readBody, sendJson } from '../../../shared/http/http-server.ts';
import { composeSupergraph } from '../../compose.ts';
import type { FuzzWorld } from '../../engine/testing/fuzz-world.ts';
import { buildAgencies } from '../../engine/testing/test-federation.ts';

/** How an agency fails. `late`: after the gateway has stopped waiting. */
export type AgencyFault = 'late' | 'refusing' | 'nonsense' | 'broken';

export interface SoakAgencies extends AsyncDisposable {
  readonly supergraphSdl: string;
  readonly answered: number;
  readonly faults: ReadonlyMap<AgencyFault, number>;
}

const LARGEST_BODY_BYTES = 16 * 1024 * 1024;

/** A world's agencies over HTTP; `fault` says of each request whether it is answered, and how not. */
export async function startSoakAgencies(
  world: FuzzWorld,
  fault: () => AgencyFault | null,
  lateMs: number,
): Promise<SoakAgencies> {
  const agencies = buildAgencies({ ...world, resolvers: world.agencyResolvers ?? world.resolvers });
  const faults = new Map<AgencyFault, number>();
  let answered = 0;
  const servers = new Map<string, RunningServer>();
  for (const [name, answer] of agencies) {
    const server = await listen(
      (request, response) => {
        const how = fault();
        if (how !== null) faults.set(how, (faults.get(how) ?? 0) + 1);
        void readBody(request, LARGEST_BODY_BYTES)
          .then(async (body) => {
            if (how !== null) return fail(how, response, lateMs);
            answered += 1;
            sendJson(response, 200, await answer(body ?? '{}'));
          })
          // The gateway went away while it sent, or sent what the agency's schema does not have: it will notice.
          .catch(() => response.destroy());
      },
      '127.0.0.1',
      0,
    );
    servers.set(name, server);
  }
  const subgraphs = Object.entries(world.schemas).map(([name, sdl]) => ({
    name,
    sdl,
    url: `${servers.get(name)?.url}/graphql`,
  }));
  return {
    supergraphSdl: composeSupergraph(subgraphs),
    get answered() {
      return answered;
    },
    faults,
    async [Symbol.asyncDispose]() {
      await Promise.all([...servers.values()].map((server) => server.close()));
    },
  };
}

function fail(fault: AgencyFault, response: ServerResponse, lateMs: number): void {
  if (fault === 'late') setTimeout(() => sendJson(response, 200, '{"data":null}'), lateMs);
  else if (fault === 'refusing') sendJson(response, 503, '{"errors":[{"message":"down"}]}');
  else if (fault === 'nonsense') sendJson(response, 200, '<html>');
  else response.destroy();
}
