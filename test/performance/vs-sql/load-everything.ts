import { type BenchDatabases, emptyDatabase, insertAreas } from '../population/open-databases.ts';
import { timeOnce } from '../statistics.ts';
import { loadRoom } from './load-rooms.ts';
import { loadOneDatabase } from './one-database.ts';

export const ROOMS = ['register', 'insurance', 'education', 'bank', 'labour'] as const;

/**
 * The same world twice: in one database, and in the databases of the agencies. Two loads at a time.
 * @returns what each took, ms
 */
export async function loadEverything(
  { urls, oneDatabaseUrl }: BenchDatabases,
  households: number,
): Promise<ReadonlyMap<string, number>> {
  const one = async (): Promise<void> => {
    await emptyDatabase(oneDatabaseUrl);
    await loadOneDatabase(oneDatabaseUrl, households);
  };
  const loads: [string, () => Promise<void>][] = [
    ['one database', one],
    ['insurance', () => loadRoom('insurance', urls.insurance, households)],
    [
      'register',
      async () => {
        await insertAreas(urls.register);
        await loadRoom('register', urls.register, households);
      },
    ],
    ...(['education', 'bank', 'labour'] as const).map((room): [string, () => Promise<void>] => [
      room,
      () => loadRoom(room, urls[room], households),
    ]),
  ];
  const took = new Map<string, number>();
  const work = async (): Promise<void> => {
    for (let next = loads.shift(); next !== undefined; next = loads.shift())
      took.set(next[0], await timeOnce(next[1]));
  };
  await Promise.all([work(), work()]);
  return took;
}
