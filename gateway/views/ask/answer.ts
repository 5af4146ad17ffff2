import type { HouseholdSet } from '../../../shared/cohort/household-set.ts';

/** Why there is no answer: an agency is silent, or the viewer may not know. Neither is ever "none". */
export type NoAnswer =
  | { readonly status: 'UNAVAILABLE'; readonly agency: string }
  | { readonly status: 'WITHHELD' };

/** What came back for one field of one cohort, as the agency gave it. */
export type FieldAnswer = { readonly status: 'KNOWN'; readonly value: unknown } | NoAnswer;

/** What came back for one narrowing field of one cohort. */
export type Answer = { readonly status: 'KNOWN'; readonly set: HouseholdSet } | NoAnswer;

export type AnswerStatus = Answer['status'];
