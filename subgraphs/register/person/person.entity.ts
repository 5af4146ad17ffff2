import { defineEntity, p } from '@mikro-orm/core';
import { PERSON_SEX } from '../codes/person-codes.ts';
import { codeCheck, periodCheck } from '../constraints.ts';

export const PersonSchema = defineEntity({
  name: 'Person',
  tableName: 'person',
  comment: 'Nhân khẩu: a person of the register; the citizen number itself is not kept',
  checks: [
    codeCheck('person', 'sex', PERSON_SEX),
    periodCheck('person', 'birth_date', 'died_on'),
    { name: 'person_no_positive', expression: 'no > 0' },
    { name: 'person_public_id_form', expression: "public_id ~ '^ps_[A-Za-z0-9_-]{20}$'" },
    { name: 'person_person_key_form', expression: "person_key ~ '^[0-9a-f]{32}$'" },
    { name: 'person_ethnicity_code_form', expression: "ethnicity_code ~ '^[0-9]{2}$'" },
  ],
  properties: {
    no: p.integer().primary().autoincrement(false).comment('Dense number; lives between rooms only'),
    publicId: p
      .text()
      .unique('person_public_id')
      .comment('Opaque id for clients: ps_ and 20 characters of an HMAC'),
    personKey: p
      .text()
      .nullable()
      .unique('person_person_key')
      .comment('Pseudonym: HMAC of the citizen number, 32 hex digits; null where the number is malformed'),
    maskedCitizenNumber: p.text().comment('Citizen number with all but its last three digits hidden'),
    name: p.text().comment('Họ và tên, NFC'),
    sex: p.text(),
    birthDate: p.date(),
    diedOn: p.date().nullable(),
    ethnicityCode: p.text().comment('Code list 121-TCTK/PPCĐ; see law/ethnic-groups.ts'),
  },
});
