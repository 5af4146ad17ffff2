/** The last argument of every narrowing field. */
export const IS = {
  defaultValue: true,
  description: 'Sai: giữ các hộ còn lại. False keeps the households of the cohort of which it is not true.',
} as const;
