import { readRoomConfig } from '../../shared/bootstrap/room-config.ts';
import { startSubgraph } from '../../shared/bootstrap/start-subgraph.ts';
import { ConfigError } from '../../shared/config/read-config.ts';
import { bankSubgraph } from './subgraph.ts';

try {
  await startSubgraph(bankSubgraph, readRoomConfig(process.env));
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
