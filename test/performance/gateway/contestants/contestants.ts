import type { Contestant } from './contestant.ts';
import { startGrafbase } from './grafbase.ts';
import { startOurs } from './ours.ts';
import { startHand, startPeer } from './peers.ts';

/** Who can be measured, by the name that `--gateways` gives. */
export const CONTESTANTS: Readonly<Record<string, Contestant>> = {
  ours: { title: 'Đa Chiều', start: startOurs },
  hand: { title: 'fetch by hand', start: startHand },
  apollo: { title: 'Apollo Gateway', start: startPeer('apollo.mjs') },
  hive: { title: 'Hive, JavaScript planner', start: startPeer('hive.mjs') },
  'hive-rust': { title: 'Hive, Rust planner', start: startPeer('hive.mjs', { planner: 'rust' }) },
  grafbase: { title: 'Grafbase (Rust)', start: startGrafbase },
};
