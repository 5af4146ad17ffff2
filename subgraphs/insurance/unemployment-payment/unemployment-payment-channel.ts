import { registerEnumType } from 'type-graphql';

/** How an unemployment benefit reaches its receiver. */
export enum UnemploymentPaymentChannel {
  ATM = 'ATM',
  CASH = 'CASH',
}

registerEnumType(UnemploymentPaymentChannel, {
  name: 'UnemploymentPaymentChannel',
  description: 'Hình thức chi trả trợ cấp thất nghiệp. How an unemployment benefit is paid.',
  valuesConfig: {
    ATM: { description: 'Qua thẻ ATM. To a bank account.' },
    CASH: { description: 'Tiền mặt. In cash.' },
  },
});
