import { describe, expect, it } from 'vitest';
import { TestClock } from '../testing/test-clock.ts';
import { DataVersions } from './data-versions.ts';

function start(): {
  readonly versions: DataVersions;
  readonly clock: TestClock;
  readonly state: Map<string, string>;
  readonly asked: string[];
} {
  const clock = new TestClock('2026-03-02T08:00:00+07:00');
  const state = new Map([
    ['bank', 'b1'],
    ['register', 'r1'],
  ]);
  const asked: string[] = [];
  const read = async (agencies: readonly string[]): Promise<ReadonlyMap<string, string>> => {
    asked.push(agencies.join(' '));
    return new Map([...state].filter(([agency]) => agencies.includes(agency)));
  };
  return { versions: new DataVersions({ read, stalenessMs: 1_000, clock }), clock, state, asked };
}

describe('the versions of data', () => {
  it('are asked for once, by all together, and again when they may be too old', async () => {
    const { versions, clock, state, asked } = start();
    const both = await Promise.all([versions.find(['bank', 'register']), versions.find(['register'])]);
    expect(both).toEqual([
      new Map([
        ['bank', 'b1'],
        ['register', 'r1'],
      ]),
      new Map([['register', 'r1']]),
    ]);
    state.set('bank', 'b2');
    clock.ms += 1_000;
    expect((await versions.find(['bank']))?.get('bank')).toBe('b1');
    clock.ms += 1;
    expect((await versions.find(['bank']))?.get('bank')).toBe('b2');
    expect(asked).toEqual(['bank register', 'bank']);
  });

  it('are asked for again after a write', async () => {
    const { versions, state } = start();
    await versions.find(['bank']);
    state.set('bank', 'b2');
    versions.forget();
    expect((await versions.find(['bank']))?.get('bank')).toBe('b2');
  });

  it('are not known while one agency is silent, which is not asked at once again', async () => {
    const { versions, clock, state, asked } = start();
    state.delete('bank');
    expect(await versions.find(['register', 'bank'])).toBeNull();
    expect(await versions.find(['register', 'bank'])).toBeNull();
    expect(asked).toHaveLength(1);
    state.set('bank', 'b9');
    clock.ms += 1_001;
    expect(await versions.find(['register', 'bank'])).not.toBeNull();
  });
});
