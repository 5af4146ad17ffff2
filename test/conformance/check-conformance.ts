import { readSet, writeSet } from '../../shared/cohort/wire.ts';
import { checkBehaviour } from './check-behaviour.ts';
import { checkDoor } from './check-door.ts';
import { checkRefusals } from './check-refusals.ts';
import { checkSchema } from './check-schema.ts';
import { cohortFieldsOf } from './cohort-fields.ts';
import { readSdl } from './subgraph-sdl.ts';
import { type ConformanceOptions, type Finding, OFFICIAL, type Trial } from './trial.ts';

/** Tries a subgraph from outside against docs/cohort-protocol.md. Reads only. */
export async function checkConformance(options: ConformanceOptions): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const report = (rule: string, faults: readonly string[]): void => {
    findings.push({ rule, ok: faults.length === 0, detail: faults.slice(0, 5).join('; ') });
  };
  const service = await options.client.ask('{ _service { sdl } }', {}, OFFICIAL);
  const sdlText = (service.data?._service as { sdl?: unknown } | undefined)?.sdl;
  if (typeof sdlText !== 'string') {
    report('answers { _service { sdl } } to a signed viewer', [
      `status ${service.status}: ${service.text.slice(0, 200)}`,
    ]);
    return findings;
  }
  report('answers { _service { sdl } } to a signed viewer', []);
  const sdl = readSdl(sdlText);
  const trial: Trial = {
    ...options,
    sdl,
    fields: cohortFieldsOf(sdl, options.given),
    report,
    askCohorts: (selection, cohorts, viewer = OFFICIAL) =>
      options.client.ask(
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Cohort { ${selection} } } }`,
        { of: cohorts.map((cohort) => ({ __typename: 'Cohort', ...cohort })) },
        viewer,
      ),
    write: (set) => writeSet(set, options.numbering),
    read: (text) => readSet(text, options.numbering),
  };
  await checkDoor(trial);
  checkSchema(trial);
  if (!sdl.objects.has('Cohort')) return findings;
  await checkBehaviour(trial);
  await checkRefusals(trial);
  return findings;
}
