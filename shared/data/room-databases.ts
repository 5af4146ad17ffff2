import pg from 'pg';

/**
 * Makes sure that a room has a database and a login of its own on the server, which reaches no other room's database.
 * @param serverUrl URL with the right to create databases and roles
 * @param password of the room's login
 * @returns the room's own URL
 */
export async function ensureRoomDatabase(
  serverUrl: string,
  room: string,
  prefix: string,
  password: string,
): Promise<string> {
  const name = `${prefix}_${room}`;
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const identifier = client.escapeIdentifier(name);
    const secret = client.escapeLiteral(password);
    const role = await client.query('select 1 from pg_roles where rolname = $1', [name]);
    await client.query(
      `${role.rowCount === 0 ? 'create' : 'alter'} role ${identifier} login password ${secret}`,
    );
    const database = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (database.rowCount === 0) await client.query(`create database ${identifier} owner ${identifier}`);
    await client.query(`revoke connect on database ${identifier} from public`);
  } finally {
    await client.end();
  }
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  url.username = name;
  url.password = password;
  return url.toString();
}
