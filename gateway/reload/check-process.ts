import type { CheckOrder, CheckResult } from './check-in-process.ts';
import { checkSupergraph } from './check-supergraph.ts';
import { supergraphOf } from './read-supergraph.ts';
import { refusalOf } from './supergraph-refusal.ts';

// The other side of checkInProcess: one order, one result.
process.once('message', ({ source, ownRooms }: CheckOrder) => {
  process.send?.(resultOf(source, ownRooms));
});

function resultOf(source: CheckOrder['source'], ownRooms: CheckOrder['ownRooms']): CheckResult {
  try {
    const sdl = supergraphOf(source, ownRooms);
    checkSupergraph(sdl);
    return { kind: 'supergraph', sdl };
  } catch (error) {
    const { code, message, where } = refusalOf(error);
    return { kind: 'refused', code, message, where };
  }
}
