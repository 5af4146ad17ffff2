import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { processEnvironment } from '../../../gateway/config.ts';
import type { AskAgency, Oracle, OracleAnswer } from '../../../gateway/engine/testing/oracle.ts';

/** The gateways that the engine can be compared with: a file of this folder and its arguments. */
const ORACLES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  apollo: ['oracle-apollo.mjs'],
  hive: ['oracle-hive.mjs'],
  'hive-rust': ['oracle-hive.mjs', 'rust'],
};

export const ORACLE_NAMES = Object.keys(ORACLES);

type FromChild =
  | { readonly kind: 'ask'; readonly call: number; readonly agency: string; readonly body: string }
  | { readonly kind: 'answer' | 'failed'; readonly question: number; readonly text: string };

const PATIENCE_MS = 10_000;
/** Loading a supergraph on a busy machine. */
const START_PATIENCE_MS = 60_000;

/**
 * Another gateway over the same agencies, in a process of its own: some of these write what a client asks into the
 * prototype of all objects. One question at a time. @throws where it cannot serve the supergraph
 */
export async function startOracle(name: string, supergraphSdl: string, ask: AskAgency): Promise<Oracle> {
  const [file, ...args] = ORACLES[name] ?? [];
  if (file === undefined) throw new Error(`No oracle named ${name}.`);
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), args, {
    execArgv: [],
    env: { ...processEnvironment(), APOLLO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  });
  child.on('message', (message: FromChild) => {
    if (message.kind !== 'ask') return;
    const send = (body: string): void =>
      void (child.connected && child.send({ kind: 'agency', call: message.call, body }));
    ask(message.agency, message.body).then(send, (error: unknown) =>
      send(JSON.stringify({ errors: [{ message: `The agency refused: ${error}` }] })),
    );
  });
  const question = questioner(child, name);
  await question({ kind: 'supergraph', sdl: loadable(name, supergraphSdl) }, START_PATIENCE_MS);
  return {
    name,
    run: (query, variables) => question({ kind: 'operation', query, variables }, PATIENCE_MS),
    close: () => void child.kill('SIGKILL'),
  };
}

// Apollo Gateway refuses a supergraph in which a default names a value that clients may not see. The agency itself has
// the default, too.
function loadable(name: string, supergraphSdl: string): string {
  return name === 'apollo' ? supergraphSdl.replace(' = [POOR, NEAR_POOR, HIDDEN]', '') : supergraphSdl;
}

type Question = (message: object, patienceMs: number) => Promise<OracleAnswer>;

function questioner(child: ChildProcess, name: string): Question {
  let number = 0;
  return (message, patienceMs) => {
    number += 1;
    const own = number;
    return new Promise((resolve, reject) => {
      const onExit = (code: number | null): void =>
        end(() => reject(new Error(`${name} ended with ${code}.`)));
      const onMessage = (reply: FromChild): void => {
        if (reply.kind === 'ask' || reply.question !== own) return;
        if (reply.kind === 'answer') end(() => resolve(JSON.parse(reply.text) as OracleAnswer));
        else end(() => reject(new Error(reply.text)));
      };
      const patience = setTimeout(() => end(() => reject(new Error(`${name} does not answer.`))), patienceMs);
      const end = (then: () => void): void => {
        clearTimeout(patience);
        child.off('message', onMessage);
        child.off('exit', onExit);
        then();
      };
      child.on('message', onMessage);
      child.once('exit', onExit);
      child.send({ ...message, question: own });
    });
  };
}
