/** The agencies of the federation, by the name that the supergraph, the tokens and the variables `<AGENCY>_URL` use. */
export const AGENCIES = ['register', 'labour', 'bank', 'insurance', 'education', 'plans'] as const;
export type Agency = (typeof AGENCIES)[number];
