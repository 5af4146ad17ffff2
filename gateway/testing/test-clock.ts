import { type Clock, civilDayOf } from '../../shared/time/clock.ts';

/** A clock that stands until it is moved. */
export class TestClock implements Clock {
  ms: number;

  constructor(start: string) {
    this.ms = Date.parse(start);
  }

  nowMs(): number {
    return this.ms;
  }

  today(): string {
    return civilDayOf(this.ms);
  }
}
