import type { Viewer } from '../shared/viewer/viewer.ts';
import { parseViewer } from '../shared/viewer/viewer-token.ts';

/** The claim of a bearer token that says what its bearer may do. */
export const VIEWER_CLAIM = 'dachieu';
const NATIONWIDE = '*';

/** The claim as written into a token: `jurisdiction` is a list of `{code, validFrom}`, or `'*'` for the whole country. */
export function toClaim(viewer: Viewer): Readonly<Record<string, unknown>> {
  const { subject: _subject, jurisdiction, ...rest } = viewer;
  return { ...rest, jurisdiction: jurisdiction === 'NATIONWIDE' ? NATIONWIDE : jurisdiction };
}

/**
 * The viewer that a verified token speaks for. Accepts `'*'` and `['*']` for nationwide.
 * @throws ZodError where the claim is missing or not of this shape
 */
export function viewerOfClaim(subject: unknown, claim: unknown): Viewer {
  const given = typeof claim === 'object' && claim !== null ? (claim as Record<string, unknown>) : {};
  return parseViewer({ ...given, subject, jurisdiction: jurisdictionOf(given.jurisdiction) });
}

function jurisdictionOf(given: unknown): unknown {
  const nationwide =
    given === NATIONWIDE || (Array.isArray(given) && given.length === 1 && given[0] === NATIONWIDE);
  if (nationwide) return 'NATIONWIDE';
  // Only the two spellings above mean everything; the internal word must not become a third.
  return Array.isArray(given) ? given : null;
}
