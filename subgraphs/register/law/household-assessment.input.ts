import { Field, InputType, Int } from 'type-graphql';
import { type CivilDay, DateScalar } from '../../../shared/scalars/civil-day.ts';
import { VndScalar } from '../../../shared/scalars/vnd.ts';
import { SETTLEMENT, type Settlement } from '../codes/area-codes.ts';
import {
  type DeprivationIndicator,
  INDICATOR,
  STANDARD_CODE,
  type StandardCode,
} from '../codes/review-codes.ts';

@InputType('HouseholdAssessmentInput', {
  description:
    'Thông tin để hộ tự kiểm tra; không lưu, không cần tên. What a household checks itself with; nothing is kept, no name is needed.',
})
export class HouseholdAssessmentInput {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      'Tính theo chuẩn của ngày này; mặc định hôm nay. By the standard of this day; default: today.',
  })
  asOf?: CivilDay | null;

  @Field(() => STANDARD_CODE.type, {
    nullable: true,
    description:
      'Chuẩn quốc gia này, thay cho chuẩn của ngày. This national standard, in place of the one in force on the day.',
  })
  standard?: StandardCode | null;

  @Field(() => SETTLEMENT.type, {
    nullable: true,
    description: 'Nông thôn hay thành thị; hoặc nêu `areaCode`. Rural or urban; or give `areaCode`.',
  })
  settlement?: Settlement | null;

  @Field(() => String, {
    nullable: true,
    description: 'Mã xã, phường hoặc thôn nơi ở. Code of the commune or hamlet where the household lives.',
  })
  areaCode?: string | null;

  @Field(() => VndScalar, {
    nullable: true,
    description:
      'Tổng thu nhập bình quân một tháng của cả hộ, đồng; cần `members`. Income of the whole household per month, VND; needs `members`.',
  })
  householdIncomeMonth?: bigint | null;

  @Field(() => Int, { nullable: true, description: 'Số nhân khẩu của hộ, người. Members, persons.' })
  members?: number | null;

  @Field(() => VndScalar, {
    nullable: true,
    description:
      'Hoặc: thu nhập bình quân một người một tháng, đồng; không nêu thu nhập là chưa biết. Or: income per person per month, VND; no income given is not known.',
  })
  incomePerCapitaMonth?: bigint | null;

  @Field(() => [INDICATOR.type], {
    defaultValue: [],
    description: 'Các chỉ số mà hộ thiếu hụt. Indicators that the household is deprived of.',
  })
  deprivedOf!: readonly DeprivationIndicator[];

  @Field(() => [INDICATOR.type], {
    defaultValue: [],
    description:
      'Các chỉ số chưa biết; các chỉ số còn lại là không thiếu hụt. Indicators not known; of all others the household is not deprived.',
  })
  notKnown!: readonly DeprivationIndicator[];
}
