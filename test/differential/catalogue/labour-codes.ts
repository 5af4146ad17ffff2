/** Codes of the labour room, in the order of its lists. */
export const STATUSES = ['EMPLOYED', 'NOT_EMPLOYED', 'UNDEREMPLOYED', 'OUTSIDE_LABOUR_FORCE'] as const;
export const TRAININGS = ['TRAINED', 'SKILLED_WITHOUT_CERTIFICATE', 'UNTRAINED'] as const;
export const ORIENTATIONS = ['LOCAL', 'IN_PROVINCE', 'IN_COUNTRY', 'ABROAD'] as const;
export const COUNSELLING = ['COUNSELLED', 'INFORMED', 'INTRODUCED', 'MATCHED'] as const;
export const PLACES = ['LOCAL', 'OUTSIDE_LOCALITY', 'INDUSTRIAL_CLUSTER', 'OUT_OF_PROVINCE'] as const;
export const SOURCES = ['JOB_EXCHANGE', 'VFF', 'SELF', 'LOAN'] as const;
export const ABROAD_STEPS = [
  'INTRODUCED',
  'COUNSELLED',
  'REGISTERED',
  'SELECTED',
  'DEPARTED',
  'RETURNED',
  'RETURNED_EARLY',
  'OVERSTAYED',
] as const;
export const CLAIM_DAYS = {
  REGISTERED: 'registered_on',
  SUBMITTED: 'submitted_on',
  APPROVED: 'approved_on',
} as const;
export const EMERGENCY_GROUPS = [
  'CONTRACT_SUSPENDED',
  'HOUSEHOLD_BUSINESS',
  'TERMINATED_NO_UI',
  'NO_CONTRACT',
  'EMPLOYER_STOPPAGE_LOAN',
  'MERIT',
  'SOCIAL_PROTECTION',
  'POOR_NEAR_POOR',
] as const;
export const EMERGENCY_DAYS = { LISTED: 'listed_on', APPROVED: 'approved_on', PAID: 'paid_on' } as const;
