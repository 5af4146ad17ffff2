export type AgencyFailureCode = 'AGENCY_UNAVAILABLE' | 'AGENCY_TIMEOUT' | 'AGENCY_BAD_RESPONSE';

/** An agency gave no answer that can be used. The cause is for the log, never for the caller. */
export class AgencyFailure extends Error {
  readonly agency: string;
  readonly code: AgencyFailureCode;

  constructor(agency: string, code: AgencyFailureCode, options?: { readonly cause?: unknown }) {
    super(`${code}: ${agency}`, options);
    this.name = 'AgencyFailure';
    this.agency = agency;
    this.code = code;
  }
}
