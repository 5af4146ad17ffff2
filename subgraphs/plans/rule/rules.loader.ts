import type DataLoader from 'dataloader';
import type { RoomContext } from '../../../shared/bootstrap/room-context.ts';
import { childrenBy } from '../data/children.ts';
import { select } from '../data/select.ts';
import type { PlanRule, RuleParameter } from './plan-rule.type.ts';

export function rulesByPlan(context: RoomContext): DataLoader<string, readonly PlanRule[]> {
  const columns = ['id', 'planId', 'code', 'labelVi', 'labelEn', 'expression', 'section', 'lines', 'note'];
  return childrenBy<string, PlanRule>(
    context,
    'rules by plan',
    `select ${select('r', columns)} from plan_rule r where r.plan_id = any($1::text[]) order by r.ordinal`,
    (row) => row.planId,
  );
}

export function parametersByRule(context: RoomContext): DataLoader<string, readonly RuleParameter[]> {
  const columns = ['ruleId', 'name', 'number::float8', 'text'];
  return childrenBy<string, RuleParameter>(
    context,
    'parameters by rule',
    `select ${select('r', columns)} from rule_parameter r where r.rule_id = any($1::text[]) order by r.ordinal`,
    (row) => row.ruleId,
  );
}
