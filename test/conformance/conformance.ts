import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadDemoKeys } from '../../gateway/demo/demo-keys.ts';
import { ViewerIssuer } from '../../shared/viewer/viewer-token.ts';
import { checkConformance } from './check-conformance.ts';
import { SignedClient } from './signed-client.ts';

// npm run conformance -- <subgraph url> --agency <name> --numbering <text> [--key <pem>] [--as-of <day>] [--numbers 1-500]
//                        [--arguments '{"within":{"area":"\"84\""}}']

const USAGE = `Usage: npm run conformance -- <subgraph url> --agency <name> --numbering <text>
  --key <file>        PEM of the Ed25519 key that signs viewers; default: the demonstration key below .dachieu
  --as-of <day>       day of the cohorts; default 2020-06-30
  --numbers <a-b>     household numbers to try with; default 1-500
  --not-additive <a,b>  figures that do not add up over households, as sponsorship.organisations
  --arguments <json>  arguments that cannot be guessed, by field: {"within":{"area":"\\"84\\""}}`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    agency: { type: 'string' },
    numbering: { type: 'string' },
    key: { type: 'string' },
    'as-of': { type: 'string', default: '2020-06-30' },
    numbers: { type: 'string', default: '1-500' },
    'not-additive': { type: 'string', default: '' },
    arguments: { type: 'string', default: '{}' },
  },
});
const [url] = positionals;
if (url === undefined || values.agency === undefined || values.numbering === undefined) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(2);
}
const pem =
  values.key === undefined ? loadDemoKeys('.dachieu').viewerKeyPem : readFileSync(values.key, 'utf8');
const [first = 1, last = 500] = values.numbers.split('-').map(Number);
const findings = await checkConformance({
  client: new SignedClient(url, values.agency, new ViewerIssuer(pem, () => Date.now())),
  agency: values.agency,
  numbering: values.numbering,
  numbers: Array.from({ length: last - first + 1 }, (_, at) => first + at),
  asOf: values['as-of'],
  notAdditive: values['not-additive'].split(',').filter(Boolean),
  given: JSON.parse(values.arguments) as Record<string, Record<string, string>>,
});
for (const { rule, ok, detail } of findings)
  process.stdout.write(`${ok ? 'ok   ' : 'FAULT'} ${rule}${ok ? '' : `\n        ${detail}`}\n`);
const faults = findings.filter(({ ok }) => !ok).length;
process.stdout.write(`${findings.length} rules, ${faults} broken\n`);
process.exit(faults === 0 ? 0 : 1);
