import { Kind } from 'graphql';
import { hasDirective, namedType, tagsOf } from './subgraph-sdl.ts';
import type { Trial } from './trial.ts';

const KEY = ['members', 'scope', 'asOf'];

/** What the schema must say before anybody asks. */
export function checkSchema({ sdl, fields, report }: Trial): void {
  const cohort = sdl.objects.get('Cohort');
  report('declares Cohort', cohort === undefined ? ['there is no type Cohort'] : []);
  if (cohort === undefined) return;
  const isKey = (key: string): boolean =>
    key.split(/\s+/).filter(Boolean).toSorted().join() === KEY.toSorted().join();
  report(
    'Cohort has @key(fields: "members scope asOf")',
    cohort.keys.some(isKey) ? [] : [cohort.keys.join() || 'no key'],
  );
  report(
    'members and scope are HouseholdSet! @inaccessible, and the scalar is @inaccessible',
    ['members', 'scope']
      .flatMap((name) => {
        const field = cohort.fields.get(name);
        if (field === undefined) return [`${name} is missing`];
        const inaccessible = hasDirective(field, 'inaccessible') && namedType(field.type) === 'HouseholdSet';
        return inaccessible ? [] : [name];
      })
      .concat(sdl.scalars.get('HouseholdSet')?.includes('inaccessible') ? [] : ['scalar HouseholdSet']),
  );
  const added = [...cohort.fields.values()].filter(({ name }) => !KEY.includes(name.value));
  report(
    'every field of Cohort but the key can be null',
    added.filter(({ type }) => type.kind === Kind.NON_NULL_TYPE).map(({ name }) => name.value),
  );
  report(
    'every field of Cohort is tagged data_… or aggregate_…',
    added
      .filter((field) => !tagsOf(field).some((tag) => /^(data|aggregate)_/.test(tag)))
      .map(({ name }) => name.value),
  );
  report(
    'every narrowing field takes is: Boolean! = true',
    fields.narrowings.filter(({ hasIs }) => !hasIs).map(({ name }) => name),
  );
}
