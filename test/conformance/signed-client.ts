import type { Viewer } from '../../shared/viewer/viewer.ts';
import { VIEWER_HEADER, type ViewerIssuer } from '../../shared/viewer/viewer-token.ts';

export interface AgencyAnswer {
  readonly status: number;
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
  readonly text: string;
}

/** Asks one subgraph from outside, as the gateway would. */
export class SignedClient {
  readonly #url: string;
  readonly #agency: string;
  readonly #issuer: ViewerIssuer;

  constructor(url: string, agency: string, issuer: ViewerIssuer) {
    this.#url = url;
    this.#agency = agency;
    this.#issuer = issuer;
  }

  async ask(
    query: string,
    variables: Readonly<Record<string, unknown>>,
    viewer: Viewer,
  ): Promise<AgencyAnswer> {
    const { token } = await this.#issuer.issue(viewer, this.#agency);
    return this.post({ query, variables }, { [VIEWER_HEADER]: token });
  }

  /** A token for another agency than this one. */
  async tokenFor(agency: string, viewer: Viewer): Promise<string> {
    return (await this.#issuer.issue(viewer, agency)).token;
  }

  async post(body: unknown, headers: Readonly<Record<string, string>>): Promise<AgencyAnswer> {
    const response = await fetch(this.#url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, text, ...parse(text) };
  }
}

function parse(text: string): Pick<AgencyAnswer, 'data' | 'errors'> {
  try {
    return JSON.parse(text) as Pick<AgencyAnswer, 'data' | 'errors'>;
  } catch {
    return {};
  }
}
