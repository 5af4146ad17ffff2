import type { GraphQLError } from '../contract.ts';

/** The request is refused before any agency is asked. */
export class RequestError extends Error {
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super(errors.map(({ message }) => message).join('\n'));
    this.name = 'RequestError';
    this.errors = errors;
  }

  static of(code: string, message: string, details: Readonly<Record<string, unknown>> = {}): RequestError {
    return new RequestError([{ message, extensions: { ...details, code } }]);
  }
}
