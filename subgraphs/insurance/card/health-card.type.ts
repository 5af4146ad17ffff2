import { Field, Float, ID, ObjectType } from 'type-graphql';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { HealthCardGroup } from './health-card-group.ts';

@ObjectType('HealthCard', {
  simpleResolvers: true,
  description: 'Thẻ bảo hiểm y tế. A health-insurance card.',
})
export class HealthCardType {
  @Classified('basic')
  @Field(() => ID, {
    nullable: true,
    description: 'Mã định danh của thẻ trong hệ thống này. Opaque id of the card.',
  })
  id?: string;

  @Classified('basic')
  @Field(() => HealthCardGroup, {
    nullable: true,
    description: 'Diện được cấp thẻ. The group for which it was given.',
  })
  group?: string;

  /** Two letters of Decision 1351/QĐ-BHXH; the field `objectGroup` shows the row behind them. */
  objectCode!: string;

  /** Digit 1 to 5 in force when the card was issued. */
  benefitLevel!: number;

  /** The day for which the card was asked. */
  askedOn!: string;

  @Classified('basic')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày đầu có giá trị. First day of validity.' })
  validFrom?: string;

  @Classified('basic')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày cuối có giá trị. Last day of validity.' })
  validTo?: string;

  @Classified('basic')
  @Field(() => DateScalar, { nullable: true, description: 'Ngày cấp. Day of issue.' })
  issuedOn?: string;

  @Classified('basic')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày trao thẻ; trống là chưa trao. Day on which the holder got it; null is not yet.',
  })
  handedOutOn?: string | null;

  @Classified('basic')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ngày thu hồi; từ ngày này thẻ hết giá trị. Day of revocation; void from this day on.',
  })
  revokedOn?: string | null;

  @Classified('basic')
  @Field(() => Float, {
    nullable: true,
    description:
      'Phần mức đóng do ngân sách hỗ trợ, từ 0 đến 1. Share of the premium that budgets pay, 0 to 1.',
  })
  premiumSupport?: number;

  @Classified('basic')
  @Field(() => String, {
    nullable: true,
    description: 'Mã số BHXH, chỉ hiện bốn số cuối. The insurance number, its last four digits only.',
  })
  maskedNumber?: string;
}
