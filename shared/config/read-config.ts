import { z } from 'zod';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment does not describe a system that may run. Every fault at once, by variable name, never by value. */
export class ConfigError extends Error {
  readonly faults: readonly string[];

  constructor(faults: readonly string[]) {
    super(`The configuration cannot be used:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
    this.name = 'ConfigError';
    this.faults = faults;
  }
}

/**
 * Reads variables by a zod model whose keys are the variables' names. An empty string counts as unset.
 * @throws ConfigError listing every fault
 */
export function readConfig<Model extends z.ZodType>(model: Model, environment: Environment): z.output<Model> {
  const set = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const result = model.safeParse(set);
  if (result.success) return Object.freeze(result.data) as z.output<Model>;
  throw new ConfigError(
    result.error.issues.map((issue) => `${issue.path.join('.') || 'environment'}: ${describe(issue, set)}`),
  );
}

function describe(issue: z.core.$ZodIssue, set: Record<string, unknown>): string {
  const name = String(issue.path[0] ?? '');
  return issue.code === 'invalid_type' && !Object.hasOwn(set, name) ? 'is required' : issue.message;
}

export const portVariable = z.coerce.number().int().min(0).max(65_535);
export const logLevelVariable = z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']);
