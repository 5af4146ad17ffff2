import { defineEntity, p } from '@mikro-orm/core';
import { idColumn, ordinalColumn } from '../data/columns.ts';
import { OrganisationSchema } from '../organisation/organisation.entity.ts';
import { ProgrammeProjectSchema } from './programme-project.entity.ts';

/** An organisation that works on a project beside its chair. */
export const ProjectOrganisationSchema = defineEntity({
  name: 'ProjectOrganisation',
  tableName: 'project_organisation',
  comment: 'Cơ quan phối hợp dự án: works on a project beside its chair',
  uniques: [{ name: 'project_organisation_pair', properties: ['project', 'organisation'] }],
  indexes: [{ name: 'project_organisation_organisation', properties: ['organisation'] }],
  properties: {
    id: idColumn(),
    project: () => p.manyToOne(ProgrammeProjectSchema).deleteRule('cascade').updateRule('no action'),
    organisation: () => p.manyToOne(OrganisationSchema).deleteRule('cascade').updateRule('no action'),
    ordinal: ordinalColumn(),
  },
});
