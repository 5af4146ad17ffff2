import type { ConformanceSuite } from './conformance-case.ts';
import { ABSTRACT_SUITES } from './suites/abstract.suites.ts';
import { ENTITY_SUITES } from './suites/entities.suites.ts';
import { KEY_SUITES } from './suites/keys.suites.ts';
import { LANGUAGE_SUITES } from './suites/language.suites.ts';
import { MORE_SUITES } from './suites/more.suites.ts';
import { NULL_SUITES } from './suites/nulls.suites.ts';
import { OWNERSHIP_SUITES } from './suites/ownership.suites.ts';
import { POLYMORPHIC_SUITES } from './suites/polymorphic.suites.ts';
import { REFERENCE_SUITES } from './suites/references.suites.ts';
import { REQUIRES_SUITES } from './suites/requires.suites.ts';
import { VARIABLE_SUITE } from './suites/variables.suites.ts';

export const SUITES: readonly ConformanceSuite[] = [
  ...KEY_SUITES,
  ...REFERENCE_SUITES,
  ...REQUIRES_SUITES,
  ...OWNERSHIP_SUITES,
  ...ABSTRACT_SUITES,
  ...NULL_SUITES,
  ...LANGUAGE_SUITES,
  VARIABLE_SUITE,
  ...MORE_SUITES,
  ...ENTITY_SUITES,
  ...POLYMORPHIC_SUITES,
];
