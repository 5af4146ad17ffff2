/** Columns of a `Person`, for statements whose table alias is `p`. */
export const PERSON_COLUMNS = `p.no, p.public_id as id, p.name, p.sex, p.birth_date as "birthDate",
  p.died_on as "diedOn", p.ethnicity_code as "ethnicityCode", p.masked_citizen_number as "maskedCitizenNumber"`;
