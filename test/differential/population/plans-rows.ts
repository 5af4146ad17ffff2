import type { Random } from '../../../shared/demo/random.ts';
import { ASSOCIATIONS, KINDS } from '../catalogue/plans.ts';
import { HOUSEHOLDS, period, type Row } from './population.ts';

export function inventHelpers(random: Random): readonly Row[] {
  const rows = Array.from({ length: 220 }, (_, at) => {
    const { from, to } = period(random);
    return {
      id: `help-${at}`,
      household_no: random.integer(1, HOUSEHOLDS),
      kind: random.pick(KINDS),
      association: random.pick(ASSOCIATIONS),
      year: random.integer(2018, 2020),
      valid_from: from,
      valid_to: to,
    };
  });
  const keys = rows.map(({ household_no, kind, association, valid_from }) =>
    [household_no, kind, association, valid_from].join(),
  );
  return rows.filter((_row, at) => keys.indexOf(keys[at] ?? '') === at);
}
