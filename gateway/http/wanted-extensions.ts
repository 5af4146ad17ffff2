import { mayRead, type Viewer } from '../../shared/viewer/viewer.ts';
import { badRequest, Refusal } from './refusal.ts';

/** What a request asks to be told beside its answer, by `extensions: {"dachieu": {"plan": true, "cost": true}}`. */
export interface WantedExtensions {
  /** How the operation is answered: `extensions.plan`. */
  readonly plan: boolean;
  /** What the operation was estimated to cost, and the limit: `extensions.cost`. */
  readonly cost: boolean;
}

const NOTHING: WantedExtensions = { plan: false, cost: false };

export function isMoreWanted({ plan, cost }: WantedExtensions): boolean {
  return plan || cost;
}

/**
 * Refused rather than left out: who asks for a plan is looking for something, and an answer without it would mislead.
 * @throws Refusal 400, or 403 to viewers without the right `operation.explain`
 */
export function wantedExtensions(
  { dachieu }: Readonly<Record<string, unknown>>,
  viewer: Viewer,
): WantedExtensions {
  if (dachieu === undefined || dachieu === null) return NOTHING;
  if (typeof dachieu !== 'object') throw badRequest('`extensions.dachieu` must be an object.');
  const { plan = false, cost = false } = dachieu as Readonly<Record<string, unknown>>;
  if (typeof plan !== 'boolean') throw badRequest('`extensions.dachieu.plan` must be true or false.');
  if (typeof cost !== 'boolean') throw badRequest('`extensions.dachieu.cost` must be true or false.');
  if (plan && !mayRead(viewer, 'operation.explain'))
    throw new Refusal(403, 'FORBIDDEN', 'The plan of an operation needs the right operation.explain.');
  return { plan, cost };
}
