import { openHouse } from '../../gateway/all-in-one.ts';
import { openRoomUrls, readDatabaseConfig } from '../../gateway/demo/room-urls.ts';
import { serveSubgraph } from '../../shared/bootstrap/serve-subgraph.ts';
import type { Environment } from '../../shared/config/read-config.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { systemClock } from '../../shared/time/clock.ts';
import type { ViewerIssuer } from '../../shared/viewer/viewer-token.ts';

export interface DemoRoomsOptions {
  readonly environment: Environment;
  /** Keeps the databases; seeded when first used. */
  readonly dataDir: string;
  /** Of logins on a server of the script alone. */
  readonly databaseSecret: string;
  /** Signs the viewers that the rooms trust. */
  readonly issuer: ViewerIssuer;
  readonly logger: Logger;
  readonly say: (line: string) => void;
}

/** The agencies on the demonstration data, each at a door of its own over HTTP. */
export interface DemoRooms {
  /** GraphQL endpoint of each agency. */
  readonly urls: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export async function openDemoRooms(options: DemoRoomsOptions): Promise<DemoRooms> {
  const { environment, dataDir, databaseSecret, issuer, logger, say } = options;
  const databases = await openRoomUrls(readDatabaseConfig(environment), dataDir, databaseSecret);
  const onProgress = ({ room }: { readonly room: string }): void => say(`  ${room}`);
  const subgraphs = await openHouse({ urls: databases.urls, issuer, clock: systemClock, logger, onProgress });
  const servers = await Promise.all(subgraphs.map((room) => serveSubgraph(room, '127.0.0.1', 0, logger)));
  return {
    urls: Object.fromEntries(subgraphs.map(({ name }, at) => [name, `${servers[at]?.url}/graphql`])),
    async close() {
      await Promise.all(servers.map((server) => server.close()));
      await Promise.all(subgraphs.map((subgraph) => subgraph.close()));
      await databases.stop();
    },
  };
}
