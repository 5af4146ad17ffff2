import type { Answer } from '../../../test/harness/start-room.ts';

/** The data of an answer in the shape that the test asked for. @throws Error where there are errors, or no data */
export function dataOf<Shape>(answer: Answer): Shape {
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
  if (answer.data === undefined || answer.data === null) throw new Error('The answer has no data.');
  return answer.data as Shape;
}
