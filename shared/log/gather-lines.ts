/** Where lines go, some at a time. */
export interface LineDestination {
  /** @param lines UTF-8; they are the destination's from now on */
  write(lines: Buffer): void;
  /** Waits until all that was written is out. */
  flushSync(): void;
}

export interface GatheredLines {
  write(line: string): void;
  /** Writes what is gathered and waits until it is out. */
  readonly writeNow: () => void;
}

const LONGEST_MS = 100;
const MOST_BYTES = 32_768;
/** A UTF-16 unit takes at most so many in UTF-8. */
const MOST_BYTES_OF_UNIT = 3;

/**
 * Hands lines on some at a time, after a tenth of a second at the latest: a write for each line costs a small operation
 * more than its own answer does. (Pino's own `minLength` copies all that is gathered at each line.) A line becomes bytes
 * at once: later the pieces that it was put together from would have to be fetched from memory again.
 */
export function gatherLines(destination: LineDestination): GatheredLines {
  let gathered = Buffer.allocUnsafe(MOST_BYTES);
  let length = 0;
  let timer: NodeJS.Timeout | null = null;
  const handOn = (): void => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (length === 0) return;
    const lines = gathered.subarray(0, length);
    gathered = Buffer.allocUnsafe(MOST_BYTES);
    length = 0;
    destination.write(lines);
  };
  return {
    write(line) {
      const mostBytes = line.length * MOST_BYTES_OF_UNIT;
      if (mostBytes > MOST_BYTES - length) handOn();
      if (mostBytes > MOST_BYTES) destination.write(Buffer.from(line));
      else {
        length += gathered.write(line, length);
        // Not unreferenced: what has been said goes out before a process ends by itself.
        timer ??= setTimeout(handOn, LONGEST_MS);
      }
    },
    writeNow() {
      if (length === 0) return;
      handOn();
      destination.flushSync();
    },
  };
}
