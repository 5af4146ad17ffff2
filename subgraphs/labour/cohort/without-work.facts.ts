import { profileFact } from './profile.facts.ts';

/** Members of working age who have no job and want one, by the profile of the day `$1`. */
export const WITHOUT_WORK = profileFact(
  'without work',
  1,
  `w.within_working_age and w.status = 'NOT_EMPLOYED' and w.wants_job`,
);

/**
 * Members of working age who work without a contract, by the profile of the day `$1`. Wage work without one is a
 * deprivation, work of one's own is none: the profile does not say which it is.
 */
export const WORKING_WITHOUT_CONTRACT = profileFact(
  'working without a contract',
  1,
  `w.within_working_age and w.status in ('EMPLOYED', 'UNDEREMPLOYED') and not w.has_contract`,
);
