/** Columns of a `Household`, for statements whose table alias is `h`. */
export const HOUSEHOLD_COLUMNS = `h.no, h.public_id as id, h.household_code as code, h.address,
  h.formed_on as "formedOn", h.dissolved_on as "dissolvedOn", h.priority_flags as "priorityFlags"`;
