import { differences, type GatewayAnswer } from '../../gateways/compare-answers.ts';
import type { RunningContestant } from './contestants/contestant.ts';
import type { LoadRequest } from './load.ts';
import type { Question, Variables } from './questions.ts';

/** What a gateway answered to every set of variables of a question. */
export interface Answers {
  readonly requests: readonly LoadRequest[];
  readonly answers: readonly GatewayAnswer[];
}

/** Asks one after the other. */
export async function askAll(
  gateway: RunningContestant,
  question: Question,
  variants: readonly Variables[],
): Promise<Answers> {
  const headers = await headersFor(gateway, question);
  const requests: LoadRequest[] = [];
  const answers: GatewayAnswer[] = [];
  for (const variables of variants) {
    const { query, operationName } = question;
    const body = Buffer.from(JSON.stringify({ query, operationName, variables }));
    const response = await fetch(gateway.url, { method: 'POST', headers, body });
    const bytes = Buffer.from(await response.arrayBuffer());
    requests.push({ body, answerLength: bytes.length });
    answers.push(parsed(bytes));
  }
  return { requests, answers };
}

export async function headersFor(
  gateway: RunningContestant,
  { agencies }: Question,
): Promise<Readonly<Record<string, string>>> {
  return {
    ...(await gateway.headers(agencies)),
    'content-type': 'application/json',
    accept: 'application/json',
  };
}

/** @returns for each set of variables in which the answers differ, in what; at most three of each */
export function differingAnswers(
  one: readonly GatewayAnswer[],
  other: readonly GatewayAnswer[],
): readonly string[] {
  return one.flatMap((answer, at) => {
    const found = differences(answer, other[at] ?? {});
    return found.slice(0, 3).map((difference) => `variables ${at}: ${difference}`);
  });
}

/** Why answers cannot be measured: gateways that fail alike prove nothing. */
export function unusable({ answers }: Answers): string | null {
  const failed = answers.find(({ data, errors }) => data == null || errors !== undefined);
  return failed === undefined ? null : JSON.stringify(failed.errors ?? failed).slice(0, 500);
}

function parsed(bytes: Buffer): GatewayAnswer {
  try {
    return JSON.parse(bytes.toString()) as GatewayAnswer;
  } catch {
    return { data: null, errors: [{ message: `Not JSON: ${bytes.toString().slice(0, 200)}` }] };
  }
}
