import { type BenchProcess, startScript } from '../processes.ts';
import type { MemoisedProcessOptions, Upstream } from './memoised-process.ts';
import type { RoomsProcessOptions } from './rooms-process.ts';

export type AgencyKind = 'memoised' | 'real';

export interface BenchAgencies {
  /** GraphQL endpoint of each agency, as gateways see it. */
  readonly urls: Readonly<Record<string, string>>;
  /** GraphQL endpoint of the real register. */
  realRegister(): Promise<string>;
  /**
   * Runs work that asks the agencies, and once more with the real ones behind them where something was asked that is not
   * recorded. @throws where even then something is
   */
  recording<Result>(work: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export interface AgencyFolders {
  /** Of the databases and keys of the real ones. */
  readonly dataDir: string;
  /** Of what was recorded. */
  readonly recordings: string;
}

export async function openAgencies(kind: AgencyKind, folders: AgencyFolders): Promise<BenchAgencies> {
  return kind === 'real' ? openReal(folders.dataDir) : openMemoised(folders);
}

async function openReal(dataDir: string): Promise<BenchAgencies> {
  const { urls, process } = await startRooms(dataDir);
  return {
    urls,
    realRegister: async () => urls.register ?? '',
    recording: (work) => work(),
    close: () => process.stop(),
  };
}

async function openMemoised({ dataDir, recordings }: AgencyFolders): Promise<BenchAgencies> {
  const options: MemoisedProcessOptions = { folder: recordings };
  const process = startScript('agencies/memoised-process.ts', options);
  const { url = '', urls = {} } = await process.ready;
  let rooms: Rooms | null = null;
  const realUrls = async (): Promise<Rooms['urls']> => {
    rooms ??= await startRooms(dataDir);
    return rooms.urls;
  };
  const unknown = async (): Promise<number> => Number(await (await fetch(`${url}/unknown`)).text());
  const connect = async (upstream: Upstream): Promise<void> => {
    await fetch(`${url}/upstream`, { method: 'POST', body: JSON.stringify(upstream) });
  };
  return {
    urls,
    realRegister: async () => (await realUrls()).register ?? '',
    async recording(work) {
      const first = await work();
      if ((await unknown()) === 0) return first;
      await connect({ urls: await realUrls() });
      const second = await work();
      await connect({ urls: {} });
      await work();
      if ((await unknown()) > 0) throw new Error('A gateway asks the agencies something else each time.');
      return second;
    },
    async close() {
      await process.stop();
      await rooms?.process.stop();
    },
  };
}

interface Rooms {
  readonly urls: Readonly<Record<string, string>>;
  readonly process: BenchProcess;
}

async function startRooms(dataDir: string): Promise<Rooms> {
  const options: RoomsProcessOptions = { dataDir };
  const process = startScript('agencies/rooms-process.ts', options);
  const { urls = {} } = await process.ready;
  return { urls, process };
}
