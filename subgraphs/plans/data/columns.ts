import { p } from '@mikro-orm/core';

// Property builders keep state: every entity needs its own, hence functions.

/** The opaque id of a row: `opaqueId` over its natural key, equal in every seeding. */
export const idColumn = () => p.text().primary().comment('Opaque id over the natural key');

/** The row's place in the document, from 0. */
export const ordinalColumn = () => p.integer().comment('Place in the document, from 0');

/** Label in both languages. */
export const labelColumns = () => ({
  labelVi: p.text().comment('Label in Vietnamese'),
  labelEn: p.text().comment('Label in English'),
});

/** Where the document says it. */
export const sourceColumns = () => ({
  section: p.text().comment('Section of the document, as numbered there'),
  lines: p.array().columnType('int[]').comment('Lines of the source text'),
});

export const textsColumn = () => p.array().columnType('text[]');
export const numberColumn = () => p.decimal().columnType('numeric');
