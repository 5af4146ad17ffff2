import { createHmac } from 'node:crypto';
import type { CivilDay } from '../../shared/scalars/civil-day.ts';
import type { Viewer } from '../../shared/viewer/viewer.ts';
import type { GraphQLRequest } from '../engine/contract.ts';

/** All that an answer depends on. */
export interface KeyParts {
  readonly supergraphHash: string;
  readonly request: GraphQLRequest;
  readonly viewer: Viewer;
  /** `asOf` is today where it is left out. */
  readonly today: CivilDay;
  /** Of every agency that the operation may ask. */
  readonly versions: ReadonlyMap<string, string>;
}

/** Tells nothing of what it is made of to whoever does not have the secret. */
export function cacheKey(secret: Buffer, parts: KeyParts): string {
  const { supergraphHash, request, viewer, today, versions } = parts;
  const content = [
    supergraphHash,
    request.query,
    request.operationName ?? null,
    request.variables ?? {},
    rightsOf(viewer),
    today,
    [...versions].toSorted(([one], [other]) => (one < other ? -1 : 1)),
  ];
  return createHmac('sha256', secret).update(canonicalJson(content)).digest('base64url');
}

/**
 * All of a viewer that an answer which is no personal data may depend on. The subject is not part of it: colleagues of
 * the same office, jurisdiction, purpose and classes see the same counts.
 */
function rightsOf({ agency, roles, jurisdiction, purpose, dataClasses }: Viewer): unknown {
  const areas =
    jurisdiction === 'NATIONWIDE'
      ? jurisdiction
      : jurisdiction.map(({ code, validFrom }) => `${code} ${validFrom}`).toSorted();
  return [agency, [...roles].toSorted(), areas, purpose, [...dataClasses].toSorted()];
}

/** The same text for equal JSON values, in whatever order the fields of an object were given. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner).toSorted(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0)),
        )
      : inner,
  );
}
