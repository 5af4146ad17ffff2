import { defineEntity, p } from '@mikro-orm/core';

export const JobExchangeSessionSchema = defineEntity({
  name: 'JobExchangeSession',
  tableName: 'job_exchange_session',
  comment: 'Phiên giao dịch việc làm: a session of the job exchange',
  indexes: [{ name: 'job_exchange_session_day', properties: ['heldOn', 'code'] }],
  properties: {
    code: p.text().primary().comment('Mã phiên. Code of the session'),
    heldOn: p.date().comment('Ngày tổ chức. Day held'),
    place: p.text().comment('Địa điểm. Place'),
    mobile: p.boolean().comment('Lưu động. Mobile session'),
    areaCode: p.text().comment('Official code of the area'),
    areaValidFrom: p.date().comment('First day on which the code meant this area'),
  },
});
