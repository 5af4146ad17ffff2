import { type Cell, disclose } from '../../../shared/cohort/disclose.ts';
import type { Viewer } from '../../../shared/viewer/viewer.ts';

/**
 * A figure that is worked out of several groups: shown where each of them could be. One of several terms that add up
 * is known from the others, so that a small one withholds all.
 * @throws CodedError SMALL_CELL
 */
export function discloseAll<Figure>(viewer: Viewer, figure: Figure, cells: readonly Cell[]): Figure {
  for (const cell of cells) disclose(viewer, figure, cell);
  return figure;
}
