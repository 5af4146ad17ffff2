import { GraphQLError } from 'graphql';
import { ERROR_CODES, type ErrorCode } from './error-codes.ts';

/** Where the fault is and what would be right; nothing here may name a host, a table or a person. */
export interface ErrorDetail {
  readonly argument?: string;
  readonly given?: string | number | null;
  readonly allowed?: string;
  readonly dataClass?: string;
}

/** An error that its caller may see. Everything else reaches the caller as INTERNAL_SERVER_ERROR. */
export class CodedError extends GraphQLError {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, detail: ErrorDetail = {}) {
    super(message, { extensions: errorExtensions(code, detail) });
    this.name = 'CodedError';
    this.code = code;
  }
}

/** The `extensions` of every error: its code, the remedy in both languages and the details given. */
export function errorExtensions(code: ErrorCode, detail: ErrorDetail = {}): Record<string, unknown> {
  const { remedy, remedyVi } = ERROR_CODES[code];
  return { code, remedy, remedyVi, ...detail };
}
