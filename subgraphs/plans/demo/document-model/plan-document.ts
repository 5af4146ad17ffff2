import { z } from 'zod';
import { areaTargetModel, baselineModel, targetModel } from './figures.ts';
import { areaModel, headerModel } from './header.ts';
import { text, textOrNull } from './pieces.ts';
import { tableModel } from './table.ts';
import {
  codeListModel,
  findingModel,
  fundingModel,
  organisationModel,
  otherNumberModel,
  projectModel,
  reportingModel,
  ruleModel,
  sectionModel,
  taskModel,
} from './work.ts';

/** A plan document in the project's form. Strict: a key that nobody reads is a fault, so nothing is dropped unseen. */
export const planDocumentModel = z.strictObject({
  form: z.literal('dachieu-plan-document/1'),
  id: text,
  document: headerModel,
  areas: z.array(areaModel).min(1),
  organisations: z.array(organisationModel).min(1),
  baseline: z.array(baselineModel),
  baselineNote: textOrNull,
  targets: z.array(targetModel).min(1),
  areaTargets: z.array(areaTargetModel),
  tables: z.array(tableModel),
  rules: z.array(ruleModel),
  codeValues: z.array(codeListModel),
  projects: z.array(projectModel),
  tasks: z.array(taskModel),
  reporting: z.array(reportingModel),
  funding: z.array(fundingModel),
  outline: z.array(sectionModel),
  otherNumbers: z.array(otherNumberModel),
  inconsistencies: z.array(findingModel),
  sourceFile: text,
});

export type PlanDocument = z.infer<typeof planDocumentModel>;
