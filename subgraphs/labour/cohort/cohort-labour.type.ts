import { ObjectType } from 'type-graphql';
import type { Period } from '../../../shared/cohort/arguments.ts';
import type { Cohort } from './cohort.type.ts';

/** What the figures are of; each is counted when it is asked for. */
@ObjectType('CohortLabour', {
  simpleResolvers: true,
  description:
    'Lao động của các hộ trong nhóm: hiện trạng vào ngày của nhóm và kết quả trong kỳ, đếm người. Labour of a cohort: persons, as things stand on its day and as happened in a period.',
})
export class CohortLabour {
  readonly cohort!: Cohort;
  readonly period!: Period;
}
