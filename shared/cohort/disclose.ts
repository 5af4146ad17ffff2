import { CodedError } from '../errors/coded-error.ts';
import { mayRead, type Viewer } from '../viewer/viewer.ts';

/** Fewer households than this are not shown to viewers of statistics. */
export const SMALLEST_CELL = 5;

export interface Cell {
  /** Households that make up the figure. */
  readonly contributors: number;
  /** Households of the group that the figure is of. */
  readonly of: number;
}

/**
 * A figure of a group of households, unless it would tell a viewer without household rights about a few of them: where
 * one to four households make it up, or all but one to four do, or the group itself is that small.
 * @throws CodedError SMALL_CELL
 */
export function disclose<Figure>(viewer: Viewer, figure: Figure, cell: Cell): Figure {
  if (mayRead(viewer, 'household.read')) return figure;
  if (isSmall(cell.contributors) || isSmall(cell.of - cell.contributors) || isSmall(cell.of))
    throw new CodedError('SMALL_CELL', `Figures of fewer than ${SMALLEST_CELL} households are withheld.`);
  return figure;
}

function isSmall(households: number): boolean {
  return households > 0 && households < SMALLEST_CELL;
}
