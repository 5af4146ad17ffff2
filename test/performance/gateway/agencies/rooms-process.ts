import 'reflect-metadata';
import { processEnvironment } from '../../../../gateway/config.ts';
import { loadDemoKeys } from '../../../../gateway/demo/demo-keys.ts';
import { createLogger } from '../../../../shared/log/logger.ts';
import { systemClock } from '../../../../shared/time/clock.ts';
import { ViewerIssuer } from '../../../../shared/viewer/viewer-token.ts';
import { openDemoRooms } from '../../../harness/open-demo-rooms.ts';
import { readOptions, tellReady } from '../process-protocol.ts';

export interface RoomsProcessOptions {
  /** Keeps the databases and the keys. */
  readonly dataDir: string;
}

const DATABASE_SECRET = 'rooms of bench:gateway';

/** The real agencies on the demonstration data, in a process of their own. */
async function start({ dataDir }: RoomsProcessOptions): Promise<void> {
  const { viewerKeyPem } = loadDemoKeys(dataDir);
  const rooms = await openDemoRooms({
    environment: processEnvironment(),
    dataDir,
    databaseSecret: DATABASE_SECRET,
    issuer: new ViewerIssuer(viewerKeyPem, () => systemClock.nowMs()),
    logger: createLogger('rooms', 'error'),
    say: (line) => process.stderr.write(`${line}\n`),
  });
  process.once('SIGTERM', () => void rooms.close().then(() => process.exit(0)));
  tellReady({ urls: rooms.urls });
}

await start(readOptions<RoomsProcessOptions>());
