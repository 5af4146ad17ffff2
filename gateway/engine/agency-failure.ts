export type AgencyFailureCode =
  | 'AGENCY_UNAVAILABLE'
  | 'AGENCY_TIMEOUT'
  | 'AGENCY_BAD_RESPONSE'
  /** The agency failed so often that it is not asked for a while. */
  | 'AGENCY_CIRCUIT_OPEN';

export interface AgencyFailureOptions {
  /** For the log, never for the caller. */
  readonly cause?: unknown;
  /** Instant (ISO 8601) since when the agency is not asked; told to the caller. */
  readonly since?: string;
}

/** An agency gave no answer that can be used. */
export class AgencyFailure extends Error {
  readonly agency: string;
  readonly code: AgencyFailureCode;
  readonly since: string | undefined;

  constructor(agency: string, code: AgencyFailureCode, { cause, since }: AgencyFailureOptions = {}) {
    super(`${code}: ${agency}`, { cause });
    this.name = 'AgencyFailure';
    this.agency = agency;
    this.code = code;
    this.since = since;
  }
}
