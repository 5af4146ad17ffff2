// Apollo Gateway over the rooms that argv names: a peer of ours, asked by compare-gateways.ts and measured by
// gateway.bench.ts.
import { readFileSync } from 'node:fs';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

const { supergraphPath, urls } = JSON.parse(process.argv[2] ?? '{}');

class SignedDataSource extends RemoteGraphQLDataSource {
  willSendRequest({ request, context }) {
    const token = context.headers?.[`x-viewer-${this.name}`];
    if (token !== undefined) request.http?.headers.set('x-dachieu-viewer', token);
  }
}

const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(supergraphPath, 'utf8'),
  buildService: ({ name }) => Object.assign(new SignedDataSource({ url: urls[name] }), { name }),
});
const server = new ApolloServer({ gateway, csrfPrevention: false, introspection: true });
const { url } = await startStandaloneServer(server, {
  listen: { host: '127.0.0.1', port: 0 },
  context: async ({ req }) => ({ headers: req.headers }),
});
process.stdout.write(`${JSON.stringify({ url })}\n`);
