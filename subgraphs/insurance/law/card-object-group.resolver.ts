import { Query, Resolver } from 'type-graphql';
import { BENEFIT_PERCENTS, type CardObjectGroup } from './card-object-group.ts';
import { CardObjectGroupType } from './card-object-group.type.ts';
import { CARD_OBJECT_GROUPS } from './card-object-groups.ts';

@Resolver()
export class CardObjectGroupResolver {
  @Query(() => [CardObjectGroupType], {
    nullable: true,
    description:
      'Danh mục mã đối tượng BHYT với mức hưởng và mức hỗ trợ theo thời kỳ. Object codes of health cards with benefit and premium support by period.',
  })
  cardObjectGroups(): readonly CardObjectGroupType[] {
    return CARD_OBJECT_GROUPS.map(presentObjectGroup);
  }
}

/** A row of law in the shape of the graph. */
export function presentObjectGroup(group: CardObjectGroup): CardObjectGroupType {
  const { code, nameVi, nameEn, payer, certain } = group;
  return {
    code,
    nameVi,
    nameEn,
    payer,
    certain,
    benefits: group.benefits.map((row) => ({ ...row, percent: BENEFIT_PERCENTS[row.digit] })),
    premiumSupports: group.premiumSupports.map(({ condition, ...row }) => ({
      ...row,
      conditionVi: condition?.vi ?? null,
      conditionEn: condition?.en ?? null,
    })),
  };
}
