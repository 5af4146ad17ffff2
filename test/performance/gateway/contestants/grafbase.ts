import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AGENCIES, type Agency } from '../../../../gateway/agencies.ts';
import { VIEWER_HEADER } from '../../../../shared/viewer/viewer-token.ts';
import { PEERS_FOLDER } from '../../../gateways/peers.ts';
import { startProcess } from '../processes.ts';
import { type RunningContestant, type Stage, signedHeaders } from './contestant.ts';
import { answersAt, freePort } from './free-port.ts';

const BINARY = path.join(PEERS_FOLDER, 'node_modules/@grafbase/cli-x86_64-unknown-linux-musl/grafbase');

/** Grafbase's gateway, a native program: `grafbase dev` composes the agencies' schemas itself and serves them. */
export async function startGrafbase({ urls, identity, dataDir }: Stage): Promise<RunningContestant> {
  const folder = path.join(dataDir, 'grafbase');
  mkdirSync(folder, { recursive: true });
  for (const agency of AGENCIES) writeFileSync(path.join(folder, `${agency}.graphql`), schemaOf(agency));
  writeFileSync(
    path.join(folder, 'grafbase.toml'),
    AGENCIES.map((agency) => section(agency, urls)).join('\n'),
  );
  const address = `127.0.0.1:${await freePort()}`;
  const running = startProcess({
    command: BINARY,
    args: ['--home', folder, 'dev', '--config', 'grafbase.toml', '--listen-address', address],
    cwd: folder,
    seat: 'gateway',
    environment: { HOME: folder },
    logFile: path.join(dataDir, 'grafbase.log'),
  });
  const url = `http://${address}/graphql`;
  await answersAt(url, running);
  return { url, pid: running.pid, headers: signedHeaders(identity), stop: running.stop };
}

// It refuses fields of inaccessible types that are not marked themselves; to the questions this makes no difference.
function schemaOf(agency: Agency): string {
  return readFileSync(`subgraphs/${agency}/schema.graphql`, 'utf8')
    .replaceAll(', "@inaccessible"', '')
    .replaceAll(' @inaccessible', '');
}

function section(agency: Agency, urls: Stage['urls']): string {
  return `[subgraphs.${agency}]
url = "${urls[agency]}"
schema_path = "${agency}.graphql"

[[subgraphs.${agency}.headers]]
rule = "forward"
name = "x-viewer-${agency}"
rename = "${VIEWER_HEADER}"
`;
}
