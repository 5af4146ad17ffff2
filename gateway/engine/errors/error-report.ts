import type { AgencyFailure } from '../agency-failure.ts';
import type { GraphQLError, SilentAgency } from '../contract.ts';
import { type ShapeNode, toClientPath } from '../operation/response-shape.ts';
import type { ForbiddenPlace } from '../security/forbidden-places.ts';
import { publicAgencyError, type RawAgencyError } from './agency-error.ts';
import { type DataPath, PathTree } from './path-tree.ts';

/** Why a value is missing. */
export interface Cause {
  readonly agency: string;
  readonly code: string;
}

/** What a fetch would have given: these keys of the objects at this path (without list indices). */
export interface LostFields {
  readonly parent: readonly string[];
  readonly keys: readonly string[];
}

type ToldError = Pick<GraphQLError, 'message' | 'extensions'>;

const FAILURE_MESSAGES: Readonly<Record<string, string>> = {
  AGENCY_UNAVAILABLE: 'The agency that owns this field does not answer.',
  AGENCY_TIMEOUT: 'The agency that owns this field did not answer in time.',
  AGENCY_BAD_RESPONSE: 'The agency that owns this field gave an answer that cannot be used.',
  AGENCY_CIRCUIT_OPEN: 'The agency that owns this field has failed repeatedly and is not asked for a while.',
};

/** Everything that goes wrong during one operation, by the place in the gathered data where it shows. */
export class ErrorReport {
  readonly errors: GraphQLError[] = [];
  readonly #shape: ShapeNode;
  // Most operations have no errors, and make none of these.
  #silent: Map<string, string> | null = null;
  /** By path with list indices: errors that agencies told. */
  readonly #single = new PathTree<Cause>();
  /** By path without list indices: whole fetches that failed. */
  readonly #grouped = new PathTree<Cause>();
  /** By path without list indices: what the viewer may not read. It explains a null and is no fault of any agency. */
  readonly #forbidden = new PathTree<true>();
  #told: Set<string> | null = null;

  constructor(shape: ShapeNode, forbidden: readonly ForbiddenPlace[] = []) {
    this.#shape = shape;
    for (const { path: dataPath, message } of forbidden) {
      this.#forbidden.mark(dataPath, true);
      const { path } = toClientPath(shape, dataPath);
      this.errors.push({ message, path, extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } });
    }
  }

  get silentAgencies(): readonly SilentAgency[] {
    return this.#silent === null ? [] : [...this.#silent].map(([agency, code]) => ({ agency, code }));
  }

  /** An agency gave no answer: one error for each field that the client asked for and loses. */
  agencyFailed({ agency, code, since }: AgencyFailure, lost: readonly LostFields[]): void {
    this.#silent ??= new Map();
    if (!this.#silent.has(agency)) this.#silent.set(agency, code);
    const message = FAILURE_MESSAGES[code] ?? 'The agency that owns this field does not answer.';
    const extensions = since === undefined ? { agency, code } : { agency, code, since };
    for (const fields of lost) this.#lose(fields, { message, extensions });
  }

  /** A value that others compute from is missing, so they were not computed. */
  notComputed(lost: LostFields, cause: Cause): void {
    const message = 'This field depends on a value that is missing.';
    this.#lose(lost, { message, extensions: { ...cause } });
  }

  /** An agency answered and told an error about the value at this path. */
  agencyTold(agency: string, error: RawAgencyError, dataPath: DataPath, isOurInput: boolean): void {
    const told = publicAgencyError(agency, error, isOurInput);
    this.#single.mark(dataPath, { agency, code: told.extensions.code });
    const { path } = toClientPath(this.#shape, dataPath);
    this.errors.push(path.length === 0 ? told : { message: told.message, path, extensions: told.extensions });
  }

  /**
   * An agency told an error without saying where.
   * @param lost what the fetch did not bring besides; told without a path where it brought everything
   */
  agencyToldSomewhere(
    agency: string,
    error: RawAgencyError,
    lost: readonly LostFields[],
    isOurInput: boolean,
  ): void {
    const told = publicAgencyError(agency, error, isOurInput);
    if (lost.length === 0) this.#tellOnce(told, []);
    for (const fields of lost) this.#lose(fields, told);
  }

  /** The gathered value at this path cannot be shown. */
  cannotComplete(message: string, dataPath: DataPath): void {
    const { path } = toClientPath(this.#shape, dataPath);
    this.errors.push({ message, path, extensions: { code: 'INTERNAL_SERVER_ERROR' } });
  }

  /** Whether an error told already says why there is no value at this path. */
  explains(dataPath: DataPath): boolean {
    if (this.#single.touches(dataPath)) return true;
    const path = withoutIndices(dataPath);
    return this.#grouped.touches(path) || this.#forbidden.touches(path);
  }

  /** Why the value at this path was lost, if it was. */
  findCause(dataPath: DataPath): Cause | undefined {
    return this.#single.findCovering(dataPath) ?? this.#grouped.findCovering(withoutIndices(dataPath));
  }

  #lose({ parent, keys }: LostFields, told: ToldError): void {
    const { agency = '', code } = told.extensions;
    for (const key of keys) this.#grouped.mark([...parent, key], { agency, code });
    for (const path of this.#visiblePaths(parent, keys)) this.#tellOnce(told, path);
  }

  // Where a fetch would only have brought what later fetches need, the object as a whole is what suffers.
  #visiblePaths(parent: readonly string[], keys: readonly string[]): readonly DataPath[] {
    const at = toClientPath(this.#shape, parent);
    if (!at.isWhole) return [at.path];
    const asked = keys.flatMap((key) => at.node.children.get(key) ?? []);
    return asked.length === 0 ? [at.path] : asked.map(({ responseKey }) => [...at.path, responseKey]);
  }

  #tellOnce({ message, extensions }: ToldError, path: DataPath): void {
    const identity = JSON.stringify([path, extensions.agency, extensions.code, message]);
    this.#told ??= new Set();
    if (this.#told.has(identity)) return;
    this.#told.add(identity);
    this.errors.push(path.length === 0 ? { message, extensions } : { message, path, extensions });
  }
}

function withoutIndices(path: DataPath): DataPath {
  return path.filter((segment) => typeof segment === 'string');
}
