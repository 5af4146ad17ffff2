import { defineEntity, p } from '@mikro-orm/core';

export const ForeignWorkerReportSchema = defineEntity({
  name: 'ForeignWorkerReport',
  tableName: 'foreign_worker_report',
  comment: 'Lao động nước ngoài: reported number, by enterprise and day',
  indexes: [{ name: 'foreign_worker_report_day', properties: ['reportedOn', 'id'] }],
  checks: [{ name: 'foreign_worker_report_count', expression: 'count >= 0' }],
  properties: {
    id: p.text().primary().comment('Mã định danh. Opaque id'),
    enterprise: p.text().comment('Doanh nghiệp. Enterprise'),
    reportedOn: p.date().comment('Ngày báo cáo. Day of the report'),
    count: p.integer().comment('Số người. Persons'),
    areaCode: p.text().comment('Official code of the area'),
    areaValidFrom: p.date().comment('First day on which the code meant this area'),
  },
});
