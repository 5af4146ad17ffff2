import { graphql } from 'graphql';
import { listen, readBody, sendJson } from '../../../../shared/http/http-server.ts';
import { OUTAGE_AGENCIES, schemaOf } from './outage-agencies.ts';

// One agency as a process of its own: its name and its port in the arguments, 0 for a free one.
const [name = '', port = '0'] = process.argv.slice(2);
const agency = OUTAGE_AGENCIES.find((known) => known === name);
if (agency === undefined) throw new Error(`There is no agency ${name}.`);
const schema = schemaOf(agency);
const LARGEST_BODY_BYTES = 1024 * 1024;

const server = await listen(
  (request, response) => {
    void readBody(request, LARGEST_BODY_BYTES).then(async (body) => {
      const { query, variables } = JSON.parse(body ?? '{}') as {
        query: string;
        variables?: Record<string, unknown>;
      };
      const answer = await graphql({ schema, source: query, variableValues: variables });
      sendJson(response, 200, JSON.stringify(answer));
    });
  },
  '127.0.0.1',
  Number(port),
);
process.once('disconnect', () => process.exit(0));
process.send?.(server.port);
