import type { CompiledOperation } from './compile-operation.ts';
import { type CompletionRun, INVALID } from './completion/completion.ts';
import type { EngineJsonResponse, EngineMode, EngineOutcome, EngineResponse } from './contract.ts';
import { ErrorReport } from './errors/error-report.ts';
import type { WatchStage } from './observe.ts';
import type { OperationVariables } from './operation/coerce-variables.ts';
import { type TextForm, utf8OfJson } from './reading/text-form.ts';
import type { Execution } from './steps/execution.ts';
import { jsonText } from './steps/json-text.ts';
import { readTexts } from './steps/spliced-answer.ts';
import { Utf8Text } from './utf8-text.ts';

/** One run of a compiled operation. */
export interface OperationRun<Context> {
  readonly compiled: CompiledOperation<Context>;
  readonly variables: OperationVariables;
  readonly context: Context;
  readonly watch: WatchStage;
}

/** Every value is read and checked. */
export async function runToData<Context>(run: OperationRun<Context>): Promise<EngineResponse> {
  const execution = executionOf(run, 'unicode');
  await run.compiled.run(execution);
  const ended = run.watch('serialise');
  const data = complete(run, execution);
  ended?.();
  return { ...outcomeOf(execution), data };
}

/** The same answer as JSON. `fast` reads and completes only what has to be. */
export async function runToJson<Context>(
  run: OperationRun<Context>,
  mode: EngineMode,
): Promise<EngineJsonResponse> {
  const write = mode === 'fast' ? run.compiled.writer() : null;
  const execution = executionOf(run, write === null ? 'unicode' : 'bytes');
  await run.compiled.run(execution);
  const ended = run.watch('serialise');
  const json = write?.(execution.data) ?? jsonText(complete(run, execution));
  const dataJson = write === null ? Utf8Text.of(json) : utf8OfJson(json);
  ended?.();
  return { ...outcomeOf(execution), dataJson };
}

function executionOf<Context>(
  { compiled, variables, context }: OperationRun<Context>,
  form: TextForm,
): Execution<Context> {
  return {
    data: {},
    form,
    collections: new Map(),
    spliced: [],
    variables,
    context,
    report: new ErrorReport(compiled.shape, compiled.forbidden),
  };
}

/** Gathered data → answer, by the rules of the specification; what goes wrong is in the report. */
function complete<Context>({ compiled }: OperationRun<Context>, execution: Execution<Context>): unknown {
  for (const objects of execution.spliced) readTexts(objects);
  const data = compiled.complete(execution.data, completionRun(execution.report));
  return data === INVALID ? null : data;
}

function outcomeOf<Context>({ report }: Execution<Context>): EngineOutcome {
  return {
    kind: 'executed',
    ...(report.errors.length > 0 ? { errors: report.errors } : {}),
    silentAgencies: report.silentAgencies,
  };
}

function completionRun(report: ErrorReport): CompletionRun {
  return {
    path: [],
    reportMissing: (message, path) => {
      if (!report.explains(path)) report.cannotComplete(message, path);
    },
    reportUnusable: (message, path) => report.cannotComplete(message, path),
  };
}
