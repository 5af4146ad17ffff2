// Apollo Gateway as an oracle of fuzz-engine.ts.
import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { serveOracle } from './serve-oracle.mjs';

const silent = { debug() {}, info() {}, warn() {}, error() {} };

await serveOracle(async (supergraphSdl, ask) => {
  const buildService = ({ name }) => ({
    process: async ({ request: { query, variables } }) =>
      JSON.parse(await ask(name, JSON.stringify({ query, variables }))),
  });
  const gateway = new ApolloGateway({ supergraphSdl, buildService, logger: silent });
  const server = new ApolloServer({
    gateway,
    logger: silent,
    introspection: true,
    stopOnTerminationSignals: false,
  });
  await server.start();
  return async (query, variables) => {
    const { body } = await server.executeOperation({ query, variables });
    return body.singleResult;
  };
});
