import type { Random } from '../../shared/demo/random.ts';
import { BANK } from './catalogue/bank.ts';
import type { Catalogue, Draw, Surroundings } from './catalogue/draw.ts';
import { EDUCATION } from './catalogue/education.ts';
import { INSURANCE } from './catalogue/insurance.ts';
import { LABOUR } from './catalogue/labour.ts';
import { PLANS } from './catalogue/plans.ts';
import { CLASSES, drawArea, REGISTER } from './catalogue/register.ts';
import { REVIEWS } from './catalogue/reviews.ts';
import type { Breakdown, Expression, Leaf, Start, Step } from './expression.ts';

export const CATALOGUES: readonly Catalogue[] = [
  REGISTER,
  REVIEWS,
  LABOUR,
  BANK,
  INSURANCE,
  EDUCATION,
  PLANS,
];

/**
 * `chain`: narrowings one inside the other. `algebra`: complements and new scopes among them. `breakdown`: every bucket
 * measured, perhaps narrowed further. `page`: a list or an ordered page, with the page after it.
 */
export const KINDS = ['chain', 'algebra', 'breakdown', 'page'] as const;
export type Kind = (typeof KINDS)[number];

export function drawExpression(kind: Kind, random: Random, surroundings: Surroundings): Expression {
  const asOf = random.pick(surroundings.days);
  const draw: Draw = { random, asOf, surroundings };
  const start = drawStart(draw);
  const most = kind === 'breakdown' || kind === 'page' ? 1 : 5;
  const steps = drawSteps(draw, random.integer(kind === 'chain' ? 1 : 0, most), kind === 'algebra');
  if (kind !== 'breakdown') return { start, steps, leaf: drawLeaf(draw, kind) };
  const inner = drawSteps(draw, random.integer(0, 2), random.chance(0.3));
  return { start, steps, breakdown: { by: drawBreakdown(draw), steps: inner }, leaf: drawLeaf(draw, kind) };
}

function drawStart(draw: Draw): Start {
  const { random, asOf } = draw;
  return {
    asOf,
    ...(random.chance(0.4) ? { within: drawArea(draw) } : {}),
    ...(random.chance(0.5) ? { classes: random.sample(CLASSES, random.integer(1, 3)) } : {}),
  };
}

function drawSteps(draw: Draw, count: number, algebra: boolean): readonly Step[] {
  const narrowings = Array.from({ length: count }, (): Step => drawNarrowing(draw));
  if (!algebra) return narrowings;
  return [...narrowings, undefined].flatMap((step): readonly Step[] => [
    ...drawAlgebra(draw.random),
    ...(step === undefined ? [] : [step]),
  ]);
}

function drawAlgebra(random: Random): readonly Step[] {
  if (random.chance(0.4)) return [{ kind: 'complement' }];
  return random.chance(0.25) ? [{ kind: 'rescope' }] : [];
}

function drawNarrowing(draw: Draw): Step {
  const { random } = draw;
  const make = pickField(draw, ({ narrowings }) => narrowings);
  return { ...make(draw), is: random.chance(0.65) };
}

function drawBreakdown(draw: Draw): Breakdown {
  return pickField(draw, ({ breakdowns }) => breakdowns)(draw);
}

function drawLeaf(draw: Draw, kind: Kind): Leaf {
  if (kind === 'page') return { kind: 'page', page: pickField(draw, ({ pages }) => pages)(draw) };
  const count = REGISTER.figures[0]?.(draw);
  const others = Array.from({ length: draw.random.integer(0, 2) }, () =>
    pickField(draw, ({ figures }) => figures)(draw),
  );
  return { kind: 'figures', figures: count === undefined ? others : [count, ...others] };
}

// The agency first, so that one with few fields is asked as often as one with many.
function pickField<Make>({ random }: Draw, fieldsOf: (catalogue: Catalogue) => readonly Make[]): Make {
  const offering = CATALOGUES.map(fieldsOf).filter((fields) => fields.length > 0);
  return random.pick(random.pick(offering));
}
