// Hive's gateway runtime, with its own planner or with the one in Rust (argument `rust`), as an oracle of fuzz-engine.ts.
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import { serveOracle } from './serve-oracle.mjs';

await serveOracle(async (supergraphSdl, ask) => {
  const gateway = createGatewayRuntime({
    supergraph: supergraphSdl,
    ...(process.argv[2] === 'rust' && { unifiedGraphHandler }),
    fetchAPI: {
      // The agencies of the worlds are at http://<name>.invalid/.
      fetch: async (url, { body }) =>
        new Response(await ask(new URL(url).hostname.split('.')[0], body), {
          headers: { 'content-type': 'application/json' },
        }),
    },
    maskedErrors: false,
    logging: false,
    landingPage: false,
  });
  return async (query, variables) => {
    const answer = await gateway.fetch('http://gateway.invalid/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return answer.json();
  };
});
