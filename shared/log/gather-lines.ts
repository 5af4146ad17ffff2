/** Where lines go, some at a time. */
export interface LineDestination {
  write(lines: string): void;
  /** Waits until all that was written is out. */
  flushSync(): void;
}

export interface GatheredLines {
  write(line: string): void;
  /** Writes what is gathered and waits until it is out. */
  readonly writeNow: () => void;
}

const LONGEST_MS = 100;
const MOST_CHARACTERS = 32_768;

/**
 * Hands lines on some at a time, after a tenth of a second at the latest: a write for each line costs a small operation
 * more than its own answer does. (Pino's own `minLength` copies all that is gathered at each line.)
 */
export function gatherLines(destination: LineDestination): GatheredLines {
  let gathered = '';
  let timer: NodeJS.Timeout | null = null;
  const handOn = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    const lines = gathered;
    gathered = '';
    if (lines !== '') destination.write(lines);
  };
  return {
    write(line) {
      gathered += line;
      if (gathered.length >= MOST_CHARACTERS) handOn();
      // Not unreferenced: what has been said goes out before a process ends by itself.
      else timer ??= setTimeout(handOn, LONGEST_MS);
    },
    writeNow() {
      if (gathered === '') return;
      handOn();
      destination.flushSync();
    },
  };
}
