import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { buildASTSchema, parse } from 'graphql';
import { processEnvironment, readDataDir, readGatewayConfig } from '../../gateway/config.ts';
import { loadDemoKeys } from '../../gateway/demo/demo-keys.ts';
import { issueDemoToken } from '../../gateway/demo/demo-tokens.ts';
import { findPersona } from '../../gateway/demo/personas.ts';
import { brokenIndicators, type TrackedBy } from '../../gateway/tracking/indicator/broken-indicators.ts';
import type { IndicatorText } from '../../gateway/tracking/indicator/check-indicator.ts';
import { systemClock } from '../../shared/time/clock.ts';
import { createGraphClient } from './graph-client.ts';
import { runningSystem } from './running-system.ts';

// npm run check:indicators -- --supergraph <file>: whether a graph still answers every indicator in use, those that
// analysts have added too; names the plans that it would break, and exits with 1.

const { values } = parseArgs({
  options: { supergraph: { type: 'string', default: 'gateway/supergraph.graphql' } },
});
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const INDICATOR = '{ code fragment numerator denominator gap }';
const TRACKED = `{ plans(first: 100) { edges { node { code targets { code
  tracking { indicator ${INDICATOR} alternativeIndicator ${INDICATOR} } } } } } }`;

interface Answer {
  readonly plans: {
    readonly edges: readonly {
      readonly node: {
        readonly code: string;
        readonly targets: readonly {
          readonly code: string;
          readonly tracking: {
            readonly indicator: IndicatorText | null;
            readonly alternativeIndicator: IndicatorText | null;
          } | null;
        }[];
      };
    }[];
  };
}

function trackedBy({ plans }: Answer): readonly TrackedBy[] {
  return plans.edges.flatMap(({ node }) =>
    node.targets.map(({ code, tracking }) => ({
      plan: node.code,
      target: code,
      indicators: [tracking?.indicator, tracking?.alternativeIndicator].filter((one) => one != null),
    })),
  );
}

const environment = processEnvironment();
const { port } = readGatewayConfig(environment, { defaultMode: 'demo', agencies: 'in-process' });
const administrator = findPersona('administrator');
if (administrator === null) throw new Error('no persona administrator');
const sdl = parse(readFileSync(values.supergraph, 'utf8'));
const system = await runningSystem(port, say);
try {
  const { tokenKeyPem } = loadDemoKeys(readDataDir(environment));
  const token = await issueDemoToken(administrator.viewer, tokenKeyPem, systemClock.nowMs());
  const tracked = trackedBy(await createGraphClient(system.url, token).ask<Answer>(TRACKED));
  const broken = brokenIndicators(buildASTSchema(transformSupergraphToPublicSchema(sdl)), tracked);
  for (const { code, faults, breaks } of broken) {
    say(`${code}`);
    for (const { part, message } of faults) say(`  ${part}: ${message}`);
    say(`  breaks ${breaks.join(', ')}`);
  }
  say(
    broken.length === 0
      ? 'Every indicator in use fits the graph.'
      : `${broken.length} indicators do not fit.`,
  );
  if (broken.length > 0) process.exitCode = 1;
} finally {
  await system.stop();
}
