import type { Clock } from '../../shared/time/clock.ts';
import type { Viewer } from '../../shared/viewer/viewer.ts';
import type { ViewerIssuer } from '../../shared/viewer/viewer-token.ts';

interface SignedViewer {
  /** A promise until it is signed: ten calls at once sign once. */
  token: string | Promise<string>;
  /** Until the end is known, the token counts as fresh. */
  expiresAtMs: number;
}

/** A token this close to its end is signed anew: it must outlive its way to the agency. */
const MARGIN_MS = 20_000;

/** Signed viewer tokens per viewer and agency, kept until shortly before they end; they go with the viewer. */
export class SignedViewers {
  readonly #issuer: ViewerIssuer;
  readonly #clock: Clock;
  readonly #tokens = new WeakMap<Viewer, Map<string, SignedViewer>>();

  constructor(issuer: ViewerIssuer, clock: Clock) {
    this.#issuer = issuer;
    this.#clock = clock;
  }

  /** At once where it is known. @throws what the issuer throws */
  tokenFor(viewer: Viewer, agency: string): string | Promise<string> {
    const ofViewer = this.#tokens.get(viewer) ?? new Map<string, SignedViewer>();
    this.#tokens.set(viewer, ofViewer);
    const known = ofViewer.get(agency);
    if (known !== undefined && known.expiresAtMs - MARGIN_MS > this.#clock.nowMs()) return known.token;
    const signed = this.#sign(viewer, agency);
    ofViewer.set(agency, signed);
    return signed.token;
  }

  #sign(viewer: Viewer, agency: string): SignedViewer {
    const issued = this.#issuer.issue(viewer, agency);
    const signed: SignedViewer = {
      token: issued.then(({ token }) => token),
      expiresAtMs: Number.POSITIVE_INFINITY,
    };
    issued.then(
      ({ token, expiresAtMs }) => {
        signed.token = token;
        signed.expiresAtMs = expiresAtMs;
      },
      () => {
        signed.expiresAtMs = 0;
      },
    );
    return signed;
  }
}
