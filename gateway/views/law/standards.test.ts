import { readFileSync } from 'node:fs';
import { buildSchema, isObjectType, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { STANDARD_VIEWS } from './standards.ts';

const observations = STANDARD_VIEWS.flatMap(({ code, observations }) =>
  observations.map((observation) => ({ code, ...observation })),
);
const room = (agency: string) =>
  buildSchema(
    `${readFileSync(new URL(`../../../subgraphs/${agency}/schema.graphql`, import.meta.url), 'utf8')}
     type Ask { cohort: Cohort } extend type Query { asked: Ask }`,
    { assumeValidSDL: true },
  );

describe('what agencies observe of a standard', () => {
  it.each(observations)('$code: $indicator is a field of $agency with two sets', ({ agency, field }) => {
    const schema = room(agency);
    const asked = parse(`{ asked { cohort { ${field} { deprived unknown } } } }`);
    expect(validate(schema, asked).map(({ message }) => message)).toEqual([]);
    const cohort = schema.getType('Cohort');
    const answer = isObjectType(cohort) ? cohort.getFields()[field.replace(/\(.*/, '')]?.type : undefined;
    expect(String(answer)).toBe('ObservedDeprivation');
  });

  it.each(STANDARD_VIEWS)('$code: no indicator is observed twice', ({ observations }) => {
    const indicators = observations.map(({ indicator }) => indicator);
    expect(indicators).toEqual([...new Set(indicators)]);
  });
});
