/** One baseline figure of a plan: what was printed, what counting rows gives. */
export interface Figure {
  readonly plan: string;
  /** Code of the baseline, or table · column · row. */
  readonly place: string;
  readonly label: string;
  readonly published: number | null;
  readonly counted: number | null;
  /** Code of the plan's finding that explains a difference. */
  readonly finding?: string;
}

export function isEqual(figure: Figure): boolean {
  return figure.published !== null && figure.published === figure.counted;
}

/** Counts rows by label. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add(label: string, times = 1): void {
    this.#counts.set(label, this.of(label) + times);
  }

  entries(): IterableIterator<[string, number]> {
    return this.#counts.entries();
  }

  of(label: string): number {
    return this.#counts.get(label) ?? 0;
  }
}

/** `numerator / denominator` in percent, rounded half up to so many decimals, in exact integers. */
export function percent(numerator: number, denominator: number, decimals: number): number {
  const scale = 10n ** BigInt(decimals);
  const scaled = (BigInt(numerator) * 100n * scale * 2n + BigInt(denominator)) / (BigInt(denominator) * 2n);
  return Number(scaled) / Number(scale);
}

export function decimalsOf(value: number): number {
  return String(value).split('.')[1]?.length ?? 0;
}
