import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { CodedError } from '../../../shared/errors/coded-error.ts';
import { askGraph } from '../../local/ask-graph.ts';
import type { LocalContext } from '../../local/local-context.ts';
import { checkIndicator, type IndicatorFault } from './check-indicator.ts';
import {
  AssignIndicatorInput,
  AssignIndicatorResult,
  IndicatorAssigned,
  IndicatorRefused,
  IndicatorSaved,
  SaveIndicatorInput,
  SaveIndicatorResult,
} from './indicator-change.type.ts';

const LONGEST_NAME = 200;
const LONGEST_KEY = 100;

@Resolver()
export class IndicatorChangeResolver {
  @Mutation(() => SaveIndicatorResult, {
    nullable: true,
    description:
      'Lưu chỉ số do người phân tích viết, sau khi đối chiếu với lược đồ; dùng được ngay. Stores an indicator that an analyst wrote, once it fits the graph; it can be used at once.',
  })
  async saveIndicator(
    @Arg('input', () => SaveIndicatorInput, { description: 'Chỉ số. The indicator.' })
    input: SaveIndicatorInput,
    @Ctx() context: LocalContext,
  ): Promise<IndicatorSaved | IndicatorRefused> {
    assertLength('nameVi', input.nameVi, LONGEST_NAME);
    assertLength('nameEn', input.nameEn, LONGEST_NAME);
    assertLength('idempotencyKey', input.idempotencyKey, LONGEST_KEY);
    const indicator = { ...input, denominator: input.denominator ?? null, gap: input.gap ?? null };
    const faults = checkIndicator(context.publicSchema, indicator);
    if (faults.length > 0) return refused('INVALID', faults);
    const { change } = await askGraph<{ change: Stored }>(
      context,
      'mutation ($input: StoreIndicatorInput!) { change: storeIndicator(input: $input) { outcome stored { code version } } }',
      { input: indicator },
      'storing an indicator',
    );
    if (change.outcome !== 'DONE' || !change.stored) return refused(change.outcome, []);
    return Object.assign(new IndicatorSaved(), change.stored);
  }

  @Mutation(() => AssignIndicatorResult, {
    nullable: true,
    description:
      'Theo dõi chỉ tiêu bằng chỉ số này từ bây giờ. Tracks the target by the indicator from now on.',
  })
  async assignIndicator(
    @Arg('input', () => AssignIndicatorInput, {
      description: 'Chỉ tiêu và chỉ số. The target and the indicator.',
    })
    input: AssignIndicatorInput,
    @Ctx() context: LocalContext,
  ): Promise<IndicatorAssigned | IndicatorRefused> {
    assertLength('idempotencyKey', input.idempotencyKey, LONGEST_KEY);
    const { plan, target, ...decision } = input;
    const { change } = await askGraph<{ change: { readonly outcome: string } }>(
      context,
      'mutation ($input: TrackTargetInput!) { change: trackTarget(input: $input) { outcome } }',
      { input: { plan, code: target, ...decision } },
      'tracking a target',
    );
    if (change.outcome !== 'DONE') return refused(change.outcome, []);
    const found = await askGraph<{ plan: { targets: readonly { id: string }[] } | null }>(
      context,
      'query ($plan: String!, $code: String!) { plan(code: $plan) { targets(code: $code) { id } } }',
      { plan, code: target },
      'the target that is tracked',
    );
    const [row] = found.plan?.targets ?? [];
    return Object.assign(new IndicatorAssigned(), { target: row });
  }
}

interface Stored {
  readonly outcome: string;
  readonly stored: { readonly code: string; readonly version: number } | null;
}

function refused(reason: string, faults: readonly IndicatorFault[]): IndicatorRefused {
  return Object.assign(new IndicatorRefused(), { reason, faults });
}

/** @throws CodedError BAD_USER_INPUT */
function assertLength(argument: string, given: string, longest: number): void {
  if (given.length > 0 && given.length <= longest) return;
  throw new CodedError('BAD_USER_INPUT', `${argument}: 1 to ${longest} characters.`, {
    argument,
    given: given.length,
    allowed: `1 to ${longest}`,
  });
}
