import { groupBy, keyOf } from '../agencies/register-index.ts';
import type { Random } from '../random.ts';
import type { CardIssueBatchRecord } from '../world.ts';
import { comesInBatches } from './card-groups.ts';
import type { IssuedCard } from './issue-cards.ts';

/** Hồng Ngự's first quarter of 2022, for which the plan speaks of a quota without printing it; here invented. */
const QUOTA_FROM = '2022-01-01';
const QUOTA_TO = '2022-03-31';
/** Issued of the quota, by commune. */
const REACHED = { least: 0.9, most: 1.02 };

/** One batch for every commune, day and group; `issued` is the number of cards that came with it. */
export function issueBatches(
  random: Random,
  cards: readonly IssuedCard[],
  hongNgu: boolean,
): CardIssueBatchRecord[] {
  const inBatches = cards.filter(({ group, commune }) => comesInBatches(group) && commune !== null);
  const groups = groupBy(
    inBatches,
    ({ card, group, commune }) => `${commune?.code}/${card.issuedOn}/${group}`,
  );
  return [...groups]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([, batch]) => {
      const [first] = batch;
      if (first === undefined || first.commune === null) return [];
      const { issuedOn } = first.card;
      const inQuarter = hongNgu && issuedOn >= QUOTA_FROM && issuedOn <= QUOTA_TO;
      const supported = first.group === 'POOR' || first.group === 'NEAR_POOR';
      return [
        {
          area: keyOf(first.commune),
          issuedOn,
          quota: inQuarter && supported ? quotaFor(random, first.commune.code, batch.length) : null,
          issued: batch.length,
          group: first.group,
        },
      ];
    });
}

function quotaFor(random: Random, communeCode: string, issued: number): number {
  const reached = REACHED.least + (REACHED.most - REACHED.least) * random.fork(communeCode).next();
  return Math.round(issued / reached);
}
