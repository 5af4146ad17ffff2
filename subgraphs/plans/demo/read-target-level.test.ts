import { describe, expect, it } from 'vitest';
import { readTargetLevel } from './read-target-level.ts';

describe('the level of a target', () => {
  const codes = ['JOBS', 'JOBS_ASSIGNED', 'TRAINING', 'QUOTA_ASSIGNED'];

  it('is ASSIGNED or STRETCH where the document has both, and both share the indicator', () => {
    expect(readTargetLevel('JOBS', codes)).toEqual({ indicator: 'JOBS', level: 'STRETCH' });
    expect(readTargetLevel('JOBS_ASSIGNED', codes)).toEqual({ indicator: 'JOBS', level: 'ASSIGNED' });
  });

  it('is none where the document has one value only', () => {
    expect(readTargetLevel('TRAINING', codes)).toEqual({ indicator: 'TRAINING', level: null });
    expect(readTargetLevel('QUOTA_ASSIGNED', codes)).toEqual({ indicator: 'QUOTA_ASSIGNED', level: null });
  });
});
