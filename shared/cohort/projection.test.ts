import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { silentLogger } from '../log/logger.ts';
import { type Fact, type FactResult, type FactValue, setFact } from './fact.ts';
import { HouseholdSet } from './household-set.ts';
import { type FactSource, Projection } from './projection.ts';

const POOR = setFact('poor', 'select 1');
const INSURED = setFact('insured', 'select 2');

class Source implements FactSource {
  version = 1;
  fails = false;
  readonly reads: string[] = [];
  async state() {
    return { numbering: 'n1', dataVersion: String(this.version), cursorKey: Buffer.alloc(32) };
  }
  async read<Of extends Fact>(fact: Of, values: readonly FactValue[]): Promise<FactResult<Of>> {
    this.reads.push(`${fact.name} ${values.join()}`);
    if (this.fails) throw new Error('the database is away');
    return HouseholdSet.of([this.version, 70_000 * this.reads.length]) as FactResult<Of>;
  }
}

const open = (source: Source, maxBytes = 1_000_000, logger = silentLogger()): Projection =>
  new Projection({ source, maxBytes, nowMs: () => 0, logger });

describe('the projection of a room', () => {
  it('builds a fact once for its values, however many ask at once', async () => {
    const source = new Source();
    const projection = open(source);
    const [one, two] = [projection.openFacts(), projection.openFacts()];
    const sets = await Promise.all([one.set(POOR, 'x'), one.set(POOR, 'x'), two.set(POOR, 'x')]);
    expect(new Set(sets).size).toBe(1);
    await two.set(POOR, 'y');
    expect(source.reads).toEqual(['poor x', 'poor y']);
  });

  it('builds anew after the data has changed; a request that runs keeps to what it began with', async () => {
    const source = new Source();
    const projection = open(source);
    const before = projection.openFacts();
    expect((await before.set(POOR)).has(1)).toBe(true);
    source.version = 2;
    expect((await before.set(POOR)).has(1)).toBe(true);
    expect((await projection.openFacts().set(POOR)).has(2)).toBe(true);
    expect(source.reads).toHaveLength(2);
  });

  it('forgets the longest unused beyond its memory', async () => {
    const source = new Source();
    const size = (await open(new Source()).openFacts().set(POOR)).byteLength;
    const projection = open(source, size * 2);
    const facts = projection.openFacts();
    await facts.set(POOR, 'a');
    await facts.set(POOR, 'b');
    await facts.set(POOR, 'a');
    await facts.set(POOR, 'c');
    await facts.set(POOR, 'a');
    expect(source.reads).toEqual(['poor a', 'poor b', 'poor c']);
    expect(projection.byteLength).toBeLessThanOrEqual(size * 2);
    await facts.set(POOR, 'b');
    expect(source.reads).toHaveLength(4);
  });

  it('asks again after a failure: a database that was away for a moment is not remembered as away', async () => {
    const source = new Source();
    source.fails = true;
    const projection = open(source);
    await expect(projection.openFacts().set(POOR)).rejects.toThrowError('away');
    source.fails = false;
    expect((await projection.openFacts().set(POOR)).size).toBe(2);
    expect(projection.byteLength).toBeGreaterThan(0);
  });

  it('warms facts with progress and memory in the log', async () => {
    const lines: Record<string, unknown>[] = [];
    const logger = pino({ level: 'info' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
    const projection = open(new Source(), 1_000_000, logger);
    await projection.warm([
      { fact: POOR, values: ['2020-01-01'] },
      { fact: INSURED, values: [] },
    ]);
    expect(lines.map(({ fact, done, of }) => [fact, done, of])).toEqual([
      ['poor', 1, 2],
      ['insured', 2, 2],
    ]);
    expect(lines.at(-1)?.bytes).toBe(projection.byteLength);
  });
});
