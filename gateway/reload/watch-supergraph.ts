import { setTimeout } from 'node:timers/promises';
import type { ComposableSubgraph } from '../compose.ts';
import { type CheckOrder, checkInProcess } from './check-in-process.ts';
import { readSource, type SupergraphSource } from './read-supergraph.ts';
import type { SupergraphReloader } from './supergraph-reloader.ts';

export interface SupergraphWatchParts {
  readonly path: string;
  readonly ownRooms: readonly ComposableSubgraph[];
  readonly reloader: Pick<SupergraphReloader, 'reload' | 'refuse'>;
  /** The source of what is served at the beginning. */
  readonly served: SupergraphSource;
  /** Between two looks; 0: only when told to. */
  readonly pollMs: number;
  /** @default checkInProcess */
  readonly check?: (order: CheckOrder) => Promise<string>;
}

export interface SupergraphWatch {
  /** Looks now, as every `pollMs`; ends when what was found is served or refused. */
  look(): Promise<void>;
  stop(): void;
}

/** A file that is being written is not read: what is found must be found again after this time. */
const SETTLE_MS = 200;

/** Offers what stands at the path to the gateway whenever its text changes. Each text is tried once. */
export function watchSupergraph(parts: SupergraphWatchParts): SupergraphWatch {
  let known = parts.served.hash;
  let isStopped = false;
  let looking: Promise<void> | null = null;
  let following: Promise<void> | null = null;

  const lookOnce = async (): Promise<void> => {
    const first = await stateOf(parts.path);
    if (first.key === known) return;
    await setTimeout(SETTLE_MS);
    const found = await stateOf(parts.path);
    if (found.key !== first.key || isStopped) return;
    known = found.key;
    await offer(found.state, parts);
  };
  // Looks do not overlap. One that is asked for during another comes after it: the text may have changed meanwhile.
  const look = (): Promise<void> => {
    if (looking === null) {
      looking = lookOnce().finally(() => {
        looking = null;
      });
      return looking;
    }
    following ??= looking.then(() => {
      following = null;
      return look();
    });
    return following;
  };
  const timer = parts.pollMs === 0 ? null : setInterval(() => void look(), parts.pollMs);
  return {
    look,
    stop() {
      isStopped = true;
      if (timer !== null) clearInterval(timer);
    },
  };
}

async function offer(state: SupergraphSource | Error, parts: SupergraphWatchParts): Promise<void> {
  const { ownRooms, reloader, check = checkInProcess } = parts;
  let sdl: string;
  try {
    if (state instanceof Error) throw state;
    sdl = await check({ source: state, ownRooms });
  } catch (error) {
    await reloader.refuse(error);
    return;
  }
  await reloader.reload(sdl);
}

/** What stands at the path, or why it cannot be read; `key` is the same as long as it stays so. */
async function stateOf(path: string): Promise<{ key: string; state: SupergraphSource | Error }> {
  try {
    const state = await readSource(path);
    return { key: state.hash, state };
  } catch (error) {
    const state = error instanceof Error ? error : new Error('The source cannot be read.');
    return { key: `unreadable: ${state.message}`, state };
  }
}
