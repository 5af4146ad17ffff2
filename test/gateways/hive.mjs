// Hive's gateway runtime over the rooms that argv names, with its own planner or with the one in Rust (`"planner":"rust"`): a
// peer of ours, asked by compare-gateways.ts and measured by gateway.bench.ts.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';

const { supergraphPath, urls, planner } = JSON.parse(process.argv[2] ?? '{}');
const gateway = createGatewayRuntime({
  supergraph: readFileSync(supergraphPath, 'utf8'),
  ...(planner === 'rust' && { unifiedGraphHandler }),
  transportEntries: Object.fromEntries(
    Object.entries(urls).map(([name, location]) => [
      name,
      { location, headers: [['x-dachieu-viewer', `{context.headers['x-viewer-${name}']}`]] },
    ]),
  ),
  maskedErrors: false,
  logging: false,
  landingPage: false,
});
const server = createServer(gateway);
server.listen(0, '127.0.0.1', () =>
  process.stdout.write(`${JSON.stringify({ url: `http://127.0.0.1:${server.address().port}/graphql` })}\n`),
);
