import type { Expression, Step } from './expression.ts';

/** The expression with one thing less, each way once: without a step, a figure, the breakdown, a part of the start. */
export function smallerThan(expression: Expression): readonly Expression[] {
  const { start, steps, breakdown, leaf } = expression;
  const { within: _area, ...anywhere } = start;
  const { classes: _classes, ...ofAnyClass } = start;
  return [
    ...(breakdown && leaf.kind === 'figures' ? [{ start, steps: [...steps, ...breakdown.steps], leaf }] : []),
    ...withoutOne(steps).map((fewer) => ({ ...expression, steps: fewer })),
    ...(breakdown
      ? withoutOne(breakdown.steps).map((fewer) => ({
          ...expression,
          breakdown: { ...breakdown, steps: fewer },
        }))
      : []),
    ...(leaf.kind === 'figures' && leaf.figures.length > 1
      ? leaf.figures.map(
          (figure): Expression => ({ ...expression, leaf: { kind: 'figures', figures: [figure] } }),
        )
      : []),
    ...(start.within === undefined ? [] : [{ ...expression, start: anywhere }]),
    ...(start.classes === undefined ? [] : [{ ...expression, start: ofAnyClass }]),
  ];
}

function withoutOne(steps: readonly Step[]): readonly (readonly Step[])[] {
  return steps.map((_step, at) => steps.toSpliced(at, 1));
}
