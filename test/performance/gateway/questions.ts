import { readFileSync } from 'node:fs';
import type { Agency } from '../../../gateway/agencies.ts';
import { AGENCIES } from '../../../gateway/agencies.ts';

export const QUESTION_IDS = ['Q1', 'Q2', 'Q3', 'Q4'] as const;
export type QuestionId = (typeof QUESTION_IDS)[number];
export type Variables = Readonly<Record<string, string | null>>;

/** A question that every gateway is asked, with other variables in each request. */
export interface Question {
  readonly id: QuestionId;
  readonly title: string;
  readonly operationName: string;
  readonly query: string;
  /** Whom a gateway has to ask. */
  readonly agencies: readonly Agency[];
}

const read = (file: string): string => readFileSync(new URL(`documents/${file}`, import.meta.url), 'utf8');
const withWhole = (file: string): string => `${read(file)}\n${read('whole-household.graphql')}`;

export const QUESTIONS: Readonly<Record<QuestionId, Question>> = {
  Q1: {
    id: 'Q1',
    title: 'a page of 50 households with everything from six agencies',
    operationName: 'PageOfHouseholds',
    query: withWhole('q1-page.graphql'),
    agencies: AGENCIES,
  },
  Q2: {
    id: 'Q2',
    title: 'one household with everything',
    operationName: 'OneHousehold',
    query: withWhole('q2-household.graphql'),
    agencies: AGENCIES,
  },
  Q3: {
    id: 'Q3',
    title: 'three fields of one agency',
    operationName: 'ThreeFields',
    query: read('q3-small.graphql'),
    agencies: ['register'],
  },
  Q4: {
    id: 'Q4',
    title: 'a thousand households with everything',
    operationName: 'ThousandHouseholds',
    query: withWhole('q4-thousand.graphql'),
    agencies: AGENCIES,
  },
};
