import { sendJson } from '../../shared/http/http-server.ts';
import type { AgencyCircuits } from '../agency/agency-circuits.ts';
import type { AgencySilence } from '../agency/agency-silence.ts';
import type { SupergraphStatus } from '../reload/supergraph-reloader.ts';
import type { Route } from './route.ts';

/** The process runs. */
export const answerLive: Route = ({ response }) => sendJson(response, 200, '{"status":"live"}');

export interface ReadyRouteOptions {
  agencies(): readonly string[];
  readonly silence: AgencySilence;
  readonly circuits: AgencyCircuits;
  supergraph(): SupergraphStatus;
  isDraining(): boolean;
}

/**
 * Ready to take requests: the supergraph is loaded and the server is not stopping. A silent agency costs its own fields
 * only, so it makes the gateway no less ready; it is reported.
 */
export function createReadyRoute({
  agencies,
  silence,
  circuits,
  supergraph,
  isDraining,
}: ReadyRouteOptions): Route {
  return ({ response }) => {
    const ready = !isDraining();
    const body = {
      status: ready ? 'ready' : 'stopping',
      agencies: agencies().map((agency) => ({
        agency,
        ...reportOf(agency, silence),
        circuit: circuitOf(agency, circuits),
      })),
      supergraph: supergraphReport(supergraph()),
    };
    sendJson(response, ready ? 200 : 503, JSON.stringify(body));
  };
}

function reportOf(agency: string, silence: AgencySilence): { status: string; since?: string } {
  const silent = silence.find(agency);
  if (silent !== null) return { status: silent.status, since: instant(silent.sinceMs) };
  const answeredAtMs = silence.answeredAtMs(agency);
  return answeredAtMs === null
    ? { status: 'NOT_ASKED_YET' }
    : { status: 'ANSWERS', since: instant(answeredAtMs) };
}

function supergraphReport({ hash, servedSinceMs, retired, refused }: SupergraphStatus): object {
  const report = { hash, since: instant(servedSinceMs), retired };
  if (refused === null) return report;
  return { ...report, refused: { code: refused.code, at: instant(refused.atMs) } };
}

function circuitOf(agency: string, circuits: AgencyCircuits): { state: string; since?: string } {
  const { state, openSinceMs } = circuits.report(agency);
  return openSinceMs === null ? { state } : { state, since: instant(openSinceMs) };
}

function instant(ms: number): string {
  return new Date(ms).toISOString();
}
