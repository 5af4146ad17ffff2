/** What is asked, with a word about it for the table. */
export interface BenchQuestion {
  readonly name: string;
  readonly query: string;
}

const chain = (name: string, householdClass: string): BenchQuestion => ({
  name,
  query: `{ households(class: [${householdClass}]) {
    insured(is: false) { withOutOfSchoolChild { borrowing(is: false) {
      count
      areas { area { name } cohort { count } }
    } } }
  } }`,
});

/** Across the register, insurance, education, the bank, and back to the register for the communes. */
export const CHAIN = chain('chain over the poor', 'POOR');

/** The same over a cohort of one size in every country: only the households outside it grow. */
export const SMALL_CHAIN = chain('chain over 20,000', 'NEAR_POOR');

/** The register's 34 cohorts, measured by the bank. */
export const BREAKDOWN: BenchQuestion = {
  name: '34 provinces, measured',
  query: `{ households(class: [POOR]) {
    areas(level: PROVINCE) { area { code } cohort { count credit { borrowers outstanding } } }
  } }`,
};

export const QUESTIONS: readonly BenchQuestion[] = [CHAIN, SMALL_CHAIN, BREAKDOWN];
