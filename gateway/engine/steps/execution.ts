import type { CallAgency } from '../contract.ts';
import type { ErrorReport } from '../errors/error-report.ts';
import type { OperationVariables } from '../operation/coerce-variables.ts';
import type { TextForm } from '../reading/text-form.ts';
import type { TypeIndex } from '../supergraph/type-index.ts';
import type { Splices } from '../writing/find-splices.ts';
import type { Collections } from './entity-collection.ts';
import type { JsonObject } from './json.ts';
import type { SplicedObjects } from './spliced-answer.ts';

/** One run of a compiled operation. */
export interface Execution<Context> {
  /** What agencies brought so far, by data key. */
  readonly data: JsonObject;
  /** How text stands in the data. */
  readonly form: TextForm;
  /** What was gathered for fetches from the data as they are. */
  readonly collections: Collections;
  /** What waits in the data as text. */
  readonly spliced: SplicedObjects[];
  readonly variables: OperationVariables;
  readonly context: Context;
  readonly report: ErrorReport;
}

/** A compiled part of a plan. It never rejects: what goes wrong is in the report. */
export type Step<Context> = (execution: Execution<Context>) => Promise<void>;

/** What compiling a plan's nodes needs to know. */
export interface StepTools<Context> {
  readonly callAgency: CallAgency<Context>;
  readonly types: TypeIndex;
  /** What a fetch of the plan brings that need not be read. */
  readonly splices: Splices;
  /** Root keys that several fetches of the plan fill. */
  readonly sharedRoots: ReadonlySet<string>;
  /** The client's name of a variable of the plan. */
  clientVariable(plannerName: string): string;
}
