import { AGENCIES } from '../../gateway/agencies.ts';
import { ROOMS } from '../../gateway/all-in-one.ts';
import { createSubgraph, type Subgraph } from '../../shared/bootstrap/subgraph.ts';
import { recordNumbering } from '../../shared/cohort/room-state.ts';
import type { Logger } from '../../shared/log/logger.ts';
import { systemClock } from '../../shared/time/clock.ts';
import type { ViewerIssuer } from '../../shared/viewer/viewer-token.ts';
import { createTestDatabase } from '../harness/start-room.ts';
import { inventPopulation, type Rows } from './population/population.ts';

/** The rooms on databases of their own, with the invented population; `drop` them when they are closed. */
export function adversarialHouse(seed: string): {
  open(issuer: ViewerIssuer, logger: Logger): Promise<readonly Subgraph[]>;
  drop(): Promise<void>;
} {
  const drops: (() => Promise<void>)[] = [];
  return {
    async open(issuer, logger) {
      const population = inventPopulation(seed);
      const subgraphs: Subgraph[] = [];
      for (const { definition } of ROOMS) {
        const { url, drop } = await createTestDatabase(definition.name);
        drops.push(drop);
        const runtime = {
          databaseUrl: url,
          viewerPublicKey: issuer.publicKeyPem,
          clock: systemClock,
          logger,
        };
        const subgraph = await createSubgraph(definition, runtime);
        await subgraph.database.migrate();
        await fill(subgraph, population[definition.name] ?? {});
        subgraphs.push(subgraph);
      }
      return subgraphs.toSorted((one, other) => place(one) - place(other));
    },
    async drop() {
      for (const drop of drops) await drop();
    },
  };
}

const place = ({ name }: Subgraph): number => (AGENCIES as readonly string[]).indexOf(name);

// Chance may draw a row twice that an agency keeps once: the second is left out.
async function fill({ database }: Subgraph, rows: Rows): Promise<void> {
  await database.transaction(async (sql) => {
    for (const [table, values] of Object.entries(rows))
      await sql.query(
        `insert into "${table}" select * from json_populate_recordset(null::"${table}", $1::json)
           on conflict do nothing`,
        [JSON.stringify(values)],
      );
    await recordNumbering(sql, 'invented');
  });
}
