import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CallOutcome, CircuitBreaker, type CircuitPolicy, REFUSED } from './circuit-breaker.ts';

const POLICY: CircuitPolicy = { failures: 3, windowMs: 10_000, probeIntervalMs: 1_000 };

/** Calls one after another, each at its instant. */
function settleEach(
  breaker: CircuitBreaker,
  calls: readonly (readonly [atMs: number, outcome: CallOutcome])[],
): void {
  for (const [atMs, outcome] of calls) breaker.settle(breaker.admit(atMs), outcome, atMs);
}

function opened(policy = POLICY): CircuitBreaker {
  const breaker = new CircuitBreaker(policy);
  for (let failure = 0; failure < policy.failures; failure += 1) settleEach(breaker, [[0, 'FAILED']]);
  return breaker;
}

describe('a circuit', () => {
  it('opens at the last of so many failures in a row, not before', () => {
    const breaker = new CircuitBreaker(POLICY);
    settleEach(breaker, [
      [0, 'FAILED'],
      [1, 'FAILED'],
    ]);
    expect([breaker.state, breaker.openSinceMs]).toEqual(['CLOSED', null]);
    expect(breaker.settle(breaker.admit(2), 'FAILED', 2)).toBe(true);
    expect([breaker.state, breaker.openSinceMs]).toEqual(['OPEN', 2]);
    expect(breaker.admit(3)).toBe(REFUSED);
  });

  it('stays closed where an answer came between, or where the first failure is too long ago', () => {
    const answered = new CircuitBreaker(POLICY);
    settleEach(answered, [
      [0, 'FAILED'],
      [1, 'FAILED'],
      [2, 'ANSWERED'],
      [3, 'FAILED'],
      [4, 'FAILED'],
    ]);
    expect(answered.state).toBe('CLOSED');
    const slow = new CircuitBreaker(POLICY);
    settleEach(slow, [
      [0, 'FAILED'],
      [1, 'FAILED'],
      [10_000, 'FAILED'],
    ]);
    expect(slow.state).toBe('CLOSED');
    settleEach(slow, [[10_000, 'FAILED']]);
    expect(slow.state).toBe('OPEN');
  });

  it('is not opened by those who leave', () => {
    const breaker = new CircuitBreaker(POLICY);
    settleEach(breaker, Array(10).fill([0, 'ABANDONED']));
    expect(breaker.state).toBe('CLOSED');
  });

  it('lets one probe through when the interval is over, and closes when it is answered', () => {
    const breaker = opened();
    expect(breaker.admit(999)).toBe(REFUSED);
    const probe = breaker.admit(1_000);
    expect([probe === REFUSED, breaker.state, breaker.admit(5_000)]).toEqual([false, 'HALF_OPEN', REFUSED]);
    expect(breaker.settle(probe, 'ANSWERED', 1_010)).toBe(true);
    expect([breaker.state, breaker.openSinceMs]).toEqual(['CLOSED', null]);
  });

  it.each<CallOutcome>(['FAILED', 'ABANDONED'])(
    'stays open since the same instant when a probe is %s',
    (end) => {
      const breaker = opened();
      expect(breaker.settle(breaker.admit(1_000), end, 1_200)).toBe(false);
      expect([breaker.state, breaker.openSinceMs, breaker.admit(1_999)]).toEqual(['OPEN', 0, REFUSED]);
      expect(breaker.admit(2_000)).not.toBe(REFUSED);
    },
  );

  it('does not hear what calls of an earlier state bring', () => {
    const breaker = new CircuitBreaker(POLICY);
    const early = breaker.admit(0);
    for (let failure = 0; failure < 3; failure += 1) settleEach(breaker, [[0, 'FAILED']]);
    breaker.settle(early, 'ANSWERED', 1);
    expect(breaker.state).toBe('OPEN');
    const probe = breaker.admit(1_000);
    breaker.settle(early, 'FAILED', 1_001);
    expect(breaker.state).toBe('HALF_OPEN');
    breaker.settle(probe, 'ANSWERED', 1_002);
    breaker.settle(probe, 'FAILED', 1_003);
    expect(breaker.state).toBe('CLOSED');
  });

  it('is not kept open by a clock that was set back', () => {
    const breaker = opened();
    expect(breaker.admit(-3_600_000)).not.toBe(REFUSED);
  });
});

const outcomes = fc.constantFrom<CallOutcome>('ANSWERED', 'FAILED', 'ABANDONED');
const policies = fc.record({
  failures: fc.integer({ min: 1, max: 4 }),
  windowMs: fc.integer({ min: 1, max: 50 }),
  probeIntervalMs: fc.integer({ min: 1, max: 50 }),
});
/** Time passes, then a call goes out or one that is out ends. */
const steps = fc.array(
  fc.record({
    passedMs: fc.integer({ min: 0, max: 30 }),
    ends: fc.option(fc.record({ which: fc.nat(), outcome: outcomes })),
  }),
  { maxLength: 200 },
);

interface Happened {
  readonly atMs: number;
  readonly before: string;
  readonly after: string;
  /** Of a call that ended in the state it was admitted in; null where a call was admitted or refused. */
  readonly ended: CallOutcome | null;
  readonly wasRefused: boolean;
}

type Steps = readonly { passedMs: number; ends: { which: number; outcome: CallOutcome } | null }[];

function play(policy: CircuitPolicy, steps: Steps) {
  const breaker = new CircuitBreaker(policy);
  const out: { readonly admission: number; readonly turns: number }[] = [];
  const happened: Happened[] = [];
  let [atMs, turns] = [0, 0];
  for (const { passedMs, ends } of steps) {
    atMs += passedMs;
    const before = breaker.state;
    const [ended] = ends === null ? [] : out.splice(ends.which % Math.max(out.length, 1), 1);
    const admission = ended === undefined ? breaker.admit(atMs) : ended.admission;
    if (ended !== undefined && ends !== null) breaker.settle(admission, ends.outcome, atMs);
    const after = breaker.state;
    const counts = ended === undefined || ended.turns === turns;
    if (before !== after) turns += 1;
    if (ended === undefined && admission !== REFUSED) out.push({ admission, turns });
    const outcome = ended === undefined || !counts ? null : (ends?.outcome ?? null);
    happened.push({ atMs, before, after, ended: outcome, wasRefused: admission === REFUSED });
  }
  return { breaker, happened, out, endMs: atMs };
}

/** Whether the last call is the last of so many failures in a row, looked up in all that happened. */
function fillsRow(happened: readonly Happened[], { failures, windowMs }: CircuitPolicy): boolean {
  const last = happened.at(-1);
  if (last?.before !== 'CLOSED' || last.ended !== 'FAILED') return false;
  const rowStart = happened.findLastIndex(({ before, ended }) => before !== 'CLOSED' || ended === 'ANSWERED');
  const row = happened.slice(rowStart + 1).filter(({ ended }) => ended === 'FAILED');
  return row.filter(({ atMs }) => atMs > last.atMs - windowMs).length >= failures;
}

describe('whatever happens to a circuit', () => {
  const whatever = (check: (policy: CircuitPolicy, steps: Steps) => void): void =>
    fc.assert(fc.property(policies, steps, check), { numRuns: 500 });

  it('nobody is refused while it is closed, and probes begin an interval apart', () => {
    whatever((policy, steps) => {
      const { happened } = play(policy, steps);
      expect(happened.filter(({ before, wasRefused }) => before === 'CLOSED' && wasRefused)).toEqual([]);
      const probes = happened.filter(({ before, after }) => before === 'OPEN' && after === 'HALF_OPEN');
      for (const [index, { atMs }] of probes.slice(1).entries())
        expect(atMs - (probes[index]?.atMs ?? 0)).toBeGreaterThanOrEqual(policy.probeIntervalMs);
    });
  });

  it('so many failures in a row within the window open it, nothing else', () => {
    whatever((policy, steps) => {
      const { happened } = play(policy, steps);
      const opened = happened.map(({ before, after }) => before === 'CLOSED' && after === 'OPEN');
      expect(opened).toEqual(happened.map((_call, index) => fillsRow(happened.slice(0, index + 1), policy)));
    });
  });

  it('one answered probe closes it, nothing else', () => {
    whatever((policy, steps) => {
      const { happened } = play(policy, steps);
      const closed = happened.map(({ before, after }) => before !== 'CLOSED' && after === 'CLOSED');
      expect(closed).toEqual(
        happened.map(({ before, ended }) => before === 'HALF_OPEN' && ended === 'ANSWERED'),
      );
    });
  });

  it('an agency that answers again is asked again within an interval', () => {
    whatever((policy, steps) => {
      const { breaker, out, endMs } = play(policy, steps);
      for (const { admission } of out) breaker.settle(admission, 'ABANDONED', endMs);
      const laterMs = endMs + policy.probeIntervalMs;
      breaker.settle(breaker.admit(laterMs), 'ANSWERED', laterMs);
      expect(breaker.state).toBe('CLOSED');
    });
  });
});
