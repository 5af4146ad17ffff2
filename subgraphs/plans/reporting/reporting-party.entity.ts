import { defineEntity, p } from '@mikro-orm/core';
import { REPORT_DIRECTION } from '../codes/organisation-codes.ts';
import { idColumn, ordinalColumn } from '../data/columns.ts';
import { codeCheck } from '../data/constraints.ts';
import { OrganisationSchema } from '../organisation/organisation.entity.ts';
import { ReportingDutySchema } from './reporting-duty.entity.ts';

/** Who sends, collects or receives a report. */
export const ReportingPartySchema = defineEntity({
  name: 'ReportingParty',
  tableName: 'reporting_party',
  comment: 'Bên gửi, tổng hợp, nhận báo cáo: who sends, collects or receives a report',
  uniques: [{ name: 'reporting_party_place', properties: ['duty', 'direction', 'ordinal'] }],
  indexes: [{ name: 'reporting_party_organisation', properties: ['organisation'] }],
  checks: [codeCheck('reporting_party', 'direction', REPORT_DIRECTION)],
  properties: {
    id: idColumn(),
    duty: () => p.manyToOne(ReportingDutySchema).deleteRule('cascade').updateRule('no action'),
    direction: p.text(),
    ordinal: ordinalColumn(),
    label: p.text().comment('Who, as the document is read'),
    organisation: () =>
      p.manyToOne(OrganisationSchema).nullable().deleteRule('cascade').updateRule('no action'),
  },
});
