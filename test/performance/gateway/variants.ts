import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { VIEWER_HEADER } from '../../../shared/viewer/viewer-token.ts';
import type { Identity } from './identity.ts';
import type { QuestionId, Variables } from './questions.ts';

/** The variables that each question is asked with, one set after the other. */
export type Variants = Readonly<Record<QuestionId, readonly Variables[]>>;

const AREA = '84';
const DISTRICT = '849';
const DAY = '2020-06-30';
const PAGES = 40;
const HOUSEHOLDS = 400;
const DAYS = ['2017-06-30', '2017-12-31', '2018-06-30', '2018-12-31', '2019-06-30', '2019-12-31', DAY];

/** Found once in the register's data; then read from `file`. */
export async function findVariants(
  file: string,
  registerUrl: () => Promise<string>,
  identity: Identity,
): Promise<Variants> {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Variants;
  const found = await searchVariants(await registerUrl(), identity);
  writeFileSync(file, JSON.stringify(found));
  return found;
}

interface Page {
  readonly edges: readonly { readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly endCursor: string | null };
}

async function searchVariants(registerUrl: string, identity: Identity): Promise<Variants> {
  const pages: Variables[] = [];
  const ids: string[] = [];
  let after: string | null = null;
  while (pages.length < PAGES) {
    const variables: Variables = { area: AREA, asOf: DAY, after };
    const page: Page = await askPage(registerUrl, variables, await identity.signedFor('register'));
    if (page.edges.length < 50) break;
    pages.push(variables);
    ids.push(...page.edges.map(({ node }) => node.id));
    after = page.pageInfo.endCursor;
  }
  const step = Math.max(1, Math.floor(ids.length / HOUSEHOLDS));
  const households = ids.filter((_, at) => at % step === 0).map((id) => ({ id, asOf: DAY }));
  return {
    Q1: pages,
    Q2: households,
    Q3: households,
    Q4: DAYS.map((asOf) => ({ area: DISTRICT, asOf })),
  };
}

async function askPage(url: string, variables: Variables, viewer: string): Promise<Page> {
  const query = `query($area: String!, $asOf: Date!, $after: String) {
    householdsOf(area: $area, asOf: $asOf, first: 50, after: $after) { edges { node { id } } pageInfo { endCursor } } }`;
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [VIEWER_HEADER]: viewer },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as { data?: { householdsOf: Page }; errors?: unknown };
  if (answer.data === undefined) throw new Error(`The register answered ${JSON.stringify(answer.errors)}`);
  return answer.data.householdsOf;
}
