import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { rowByKey } from '../../../shared/loaders/by-key.ts';
import type { AreaFigure } from './area.type.ts';

type FigureRow = AreaFigure & { readonly areaNo: number };
export type FigureName = 'HOUSEHOLD_TOTAL' | 'KHMER_HOUSEHOLD_TOTAL';

/** The latest figure of an area that is not younger than the day. */
export function figureByArea(
  { loaders, database }: RoomContext,
  figure: FigureName,
  asOf: string,
): DataLoader<number, FigureRow | null> {
  return loaders.of(`${figure}@${asOf}`, () =>
    rowByKey(
      (nos) =>
        database.query<FigureRow>(
          `select distinct on (f.area_no) f.area_no as "areaNo", f.value, f.as_of as "asOf", f.basis, f.source
             from area_figure f
            where f.area_no = any($1::int[]) and f.figure = $2 and f.as_of <= $3::date
            order by f.area_no, f.as_of desc`,
          [nos, figure, asOf],
        ),
      (row) => row.areaNo,
    ),
  );
}
