import { registerEnumType } from 'type-graphql';

/** Step of a claim for unemployment benefit; each has a day of its own. */
export enum UnemploymentClaimStep {
  REGISTERED = 'REGISTERED',
  SUBMITTED = 'SUBMITTED',
  APPROVED = 'APPROVED',
}

registerEnumType(UnemploymentClaimStep, {
  name: 'UnemploymentClaimStep',
  description:
    'Bước của hồ sơ trợ cấp thất nghiệp, mỗi bước một ngày. Step of a claim for unemployment benefit, each with its own day.',
  valuesConfig: {
    REGISTERED: { description: 'Đã đăng ký. Registered.' },
    SUBMITTED: { description: 'Đã nộp hồ sơ. Handed in.' },
    APPROVED: { description: 'Đã có quyết định hưởng. Approved.' },
  },
});
