import type { Viewer } from '../../../shared/viewer/viewer.ts';
import type { TestRoom } from '../../../test/harness/start-room.ts';
import { dataOf } from './data-of.ts';

const REPORT = `mutation ($input: ReportFigureInput!) { reportFigure(input: $input) {
  __typename
  ... on FigureReported { figure { id value printed unit areaCode asOf status revision reportedBy agency note } }
  ... on FigureRefused { reason message messageEn field } } }`;

export interface ReportAnswer {
  readonly __typename: 'FigureReported' | 'FigureRefused';
  readonly figure?: {
    readonly id: string;
    readonly value: number;
    readonly printed: string;
    readonly revision: number;
    readonly status: string;
  };
  readonly reason?: string;
  readonly message?: string;
  readonly messageEn?: string;
  readonly field?: string;
}

let keys = 0;

/** The input of a report, under a key of its own unless one is given. */
export function figure(more: object): object {
  return {
    plan: 'cam-lo-2019',
    target: 'JOBS_CREATED',
    asOf: '2019-06-25',
    value: '600',
    status: 'PROVISIONAL',
    idempotencyKey: `test ${++keys}`,
    ...more,
  };
}

/** Reports through the room's signed door. @throws Error where the answer has errors */
export async function report(room: TestRoom, input: object, viewer?: Viewer): Promise<ReportAnswer> {
  return dataOf<{ reportFigure: ReportAnswer }>(await room.ask(REPORT, { input }, viewer)).reportFigure;
}

/** The code of the error that a report ends in. */
export async function reportError(room: TestRoom, input: object, viewer?: Viewer): Promise<unknown> {
  return (await room.ask(REPORT, { input }, viewer)).errors?.[0]?.extensions.code;
}
