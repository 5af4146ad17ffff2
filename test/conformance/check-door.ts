import { VIEWER_HEADER } from '../../shared/viewer/viewer-token.ts';
import { OFFICIAL, type Trial } from './trial.ts';

const QUERY = { query: '{ __typename }' };

/** Who may come in at all. */
export async function checkDoor({ client, agency, report }: Trial): Promise<void> {
  const unsigned = await client.post(QUERY, {});
  const forged = await client.post(QUERY, { [VIEWER_HEADER]: 'eyJhbGciOiJub25lIn0.e30.' });
  const others = await client.post(QUERY, {
    [VIEWER_HEADER]: await client.tokenFor(`not-${agency}`, OFFICIAL),
  });
  const faults = Object.entries({ unsigned, forged, 'signed for another agency': others })
    .filter(([, { status }]) => status !== 401)
    .map(([how, { status }]) => `${how}: ${status}`);
  report('answers 401 to requests that are unsigned, forged or signed for another agency', faults);
}
