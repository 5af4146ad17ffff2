import { Ctx, Resolver, Root } from 'type-graphql';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { PlainResolver } from '../data/plain.ts';
import { PlanRule, RuleParameter } from './plan-rule.type.ts';
import { parametersByRule } from './rules.loader.ts';

@Resolver(() => PlanRule)
export class PlanRuleResolver {
  @PlainResolver(() => [RuleParameter], 'Các tham số. Its parameters.')
  parameters(@Root() rule: PlanRule, @Ctx() context: RoomContext): Promise<readonly RuleParameter[]> {
    return parametersByRule(context).load(rule.id);
  }
}
