import { createHash } from 'node:crypto';
import type { Subgraph } from '../../shared/bootstrap/subgraph.ts';
import { recordNumbering } from '../../shared/cohort/room-state.ts';
import type { Sql } from '../../shared/data/database.ts';
import { type SeedResult, seedOnce } from '../../shared/data/seed-once.ts';
import type { World } from '../../shared/demo/world.ts';
import type { Crosswalk, CrosswalkEntry } from '../../shared/identity/crosswalk.ts';
import type { Membership, MembershipFeed } from '../../shared/identity/memberships.ts';
import type { Viewer } from '../../shared/viewer/viewer.ts';
import { VIEWER_HEADER, type ViewerIssuer } from '../../shared/viewer/viewer-token.ts';

/** Secrets of the demonstration: fixed, so that every machine seeds equal bytes. They protect invented people only. */
export const DEMO_SECRETS = {
  personKeySecret: 'demonstration: pseudonyms of invented people',
  idSecret: 'demonstration: ids of invented people',
} as const;

/** What agencies ask the register for when they load data. */
export interface RegisterDoor {
  readonly crosswalk: Crosswalk;
  readonly memberships: MembershipFeed;
}

/** Puts a room's part of the world into its database. */
export type LoadRoom = (sql: Sql, world: World, register: RegisterDoor) => Promise<void>;

export interface SeedStep {
  readonly subgraph: Subgraph;
  readonly load: LoadRoom;
}

export interface SeedProgress extends SeedResult {
  readonly room: string;
  readonly elapsedMs: number;
}

export interface SeedOptions {
  readonly version: string;
  /** Called at most once, and not at all where every room is seeded already. */
  readonly generate: () => World;
  readonly issuer: ViewerIssuer;
  readonly nowMs: () => number;
  readonly onProgress: (progress: SeedProgress) => void;
}

/** Seeds the rooms in the order given: the register first, because the others ask it whose a pseudonym is. */
export async function seedRooms(steps: readonly SeedStep[], options: SeedOptions): Promise<void> {
  const register = steps.find(({ subgraph }) => subgraph.name === 'register')?.subgraph;
  if (register === undefined) throw new Error('The register must be among the rooms to seed.');
  const door = registerDoor(register, options.issuer);
  let world: World | undefined;
  for (const { subgraph, load } of steps) {
    const startedAt = options.nowMs();
    const result = await seedOnce(subgraph.database, options.version, async (sql) => {
      world ??= options.generate();
      await load(sql, world, door);
      await recordNumbering(sql, numberingOf(options.version));
    });
    options.onProgress({ ...result, room: subgraph.name, elapsedMs: options.nowMs() - startedAt });
  }
}

// Another world numbers its households anew: sets of one are refused by rooms that hold the other.
function numberingOf(version: string): string {
  return createHash('sha256').update(version).digest('hex').slice(0, 8);
}

const CROSSWALK_QUERY =
  'query ($keys: [ID!]!) { crosswalk(personKeys: $keys) { personKey personNo householdNo validFrom validTo } }';
const MEMBERSHIPS_QUERY =
  'query ($after: Int!) { memberships(afterPerson: $after) { personNo householdNo validFrom validTo bornOn } }';

// The same signed door that an agency in another building would use.
function registerDoor(register: Subgraph, issuer: ViewerIssuer): RegisterDoor {
  const ask = async <Row>(field: string, query: string, variables: object): Promise<readonly Row[]> => {
    const { token } = await issuer.issue(LOADER, 'register');
    const body = JSON.stringify({ query, variables });
    const answer = await register.handle({ body, headers: { [VIEWER_HEADER]: token } });
    const parsed = JSON.parse(answer.body) as {
      data?: Readonly<Record<string, readonly Row[] | null>> | null;
      errors?: unknown;
    };
    const rows = parsed.data?.[field];
    if (!rows) throw new Error(`The register did not answer ${field}: ${JSON.stringify(parsed.errors)}`);
    return rows;
  };
  return {
    crosswalk: (keys) => ask<CrosswalkEntry>('crosswalk', CROSSWALK_QUERY, { keys }),
    memberships: (after) => ask<Membership>('memberships', MEMBERSHIPS_QUERY, { after }),
  };
}

const LOADER: Viewer = {
  subject: 'crosswalk',
  agency: 'register',
  roles: ['crosswalk.read'],
  jurisdiction: 'NATIONWIDE',
  purpose: 'matching an agency’s records to the register',
  dataClasses: ['none', 'basic'],
};
