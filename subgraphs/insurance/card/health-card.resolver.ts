import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { DEFAULT_PAGE, readFirst } from '../../../shared/pagination/page.ts';
import { DateScalar } from '../../../shared/scalars/civil-day.ts';
import { readDayRange } from '../../../shared/scalars/day-range.ts';
import { Classified } from '../../../shared/viewer/data-class.ts';
import { presentObjectGroup } from '../law/card-object-group.resolver.ts';
import { CardObjectGroupType } from '../law/card-object-group.type.ts';
import { findObjectGroup } from '../law/card-object-groups.ts';
import { PersonStub } from '../stubs/stubs.ts';
import { assessBenefitPercent } from './assess-benefit.ts';
import { chooseCard } from './choose-card.ts';
import { HealthCardType } from './health-card.type.ts';
import { presentHealthCard } from './health-card-row.ts';
import { cardsByPerson, validCardsByPerson } from './health-cards-by-person.loader.ts';

@Resolver(() => PersonStub)
export class PersonHealthCardResolver {
  @Classified('basic')
  @FieldResolver(() => HealthCardType, {
    nullable: true,
    description:
      'Thẻ BHYT có giá trị vào ngày đã cho; nhiều thẻ thì lấy mức hưởng cao nhất. The card valid on the day; of several, the highest benefit, then the latest. Null is no valid card.',
  })
  async healthCard(
    @Root() person: PersonStub,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'Ngày tra cứu; mặc định hôm nay. The day asked about; today by default.',
    })
    asOf: string | null,
    @Ctx() context: RoomContext,
  ): Promise<HealthCardType | null> {
    const day = asOf ?? context.clock.today();
    const cards = await validCardsByPerson(context, day).load(person.no);
    const card = chooseCard(cards, findObjectGroup, day);
    return card === null ? null : presentHealthCard(card, day);
  }

  @Classified('basic')
  @FieldResolver(() => [HealthCardType], {
    nullable: true,
    description:
      'Các thẻ BHYT có giá trị trong khoảng thời gian, mới trước. Cards whose validity touches the period, latest first; revoked ones too.',
  })
  async healthCards(
    @Root() person: PersonStub,
    @Arg('from', () => DateScalar, { nullable: true, description: 'Từ ngày. First day, included.' })
    from: string | null,
    @Arg('to', () => DateScalar, { nullable: true, description: 'Đến ngày. Last day, included.' })
    to: string | null,
    @Arg('first', () => Int, {
      defaultValue: DEFAULT_PAGE,
      description: 'Số dòng, 1 đến 100. Rows, 1 to 100.',
    })
    first: number,
    @Ctx() context: RoomContext,
  ): Promise<readonly HealthCardType[]> {
    const range = readDayRange(from, to);
    const cards = await cardsByPerson(context, range, readFirst(first)).load(person.no);
    return cards.map((card) => presentHealthCard(card, context.clock.today()));
  }
}

@Resolver(() => HealthCardType)
export class HealthCardResolver {
  @Classified('basic')
  @FieldResolver(() => CardObjectGroupType, {
    nullable: true,
    description:
      'Mã đối tượng ghi trên thẻ; trống là mã ngoài danh mục. The object code of the card; null is a code outside the list.',
  })
  objectGroup(@Root() card: HealthCardType): CardObjectGroupType | null {
    const group = findObjectGroup(card.objectCode);
    return group === null ? null : presentObjectGroup(group);
  }

  @Classified('basic')
  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Phần trăm chi phí do quỹ trả vào ngày đã cho; luật nâng mức hưởng thì tính theo luật. Percent of the costs within scope that the fund pays on the day; a raise by law counts at once.',
  })
  benefitPercent(
    @Root() card: HealthCardType,
    @Arg('on', () => DateScalar, {
      nullable: true,
      description:
        'Ngày tra cứu; mặc định là ngày đã hỏi thẻ, hoặc hôm nay. The day asked about; by default the `asOf` of the card, else today.',
    })
    on: string | null,
  ): number {
    return assessBenefitPercent(card, findObjectGroup(card.objectCode), on ?? card.askedOn);
  }
}
