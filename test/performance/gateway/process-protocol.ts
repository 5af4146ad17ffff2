/** What a process of the benchmark says when it answers: one line of JSON. */
export interface Ready {
  /** GraphQL endpoint of a gateway. */
  readonly url?: string;
  /** GraphQL endpoint of each agency. */
  readonly urls?: Readonly<Record<string, string>>;
}

/** The options that the benchmark gave this process. */
export function readOptions<Options>(): Options {
  return JSON.parse(process.argv[2] ?? '{}') as Options;
}

export function tellReady(ready: Ready): void {
  process.stdout.write(`${JSON.stringify(ready)}\n`);
}

/** @returns null for any other line */
export function readReady(line: string): Ready | null {
  return line.startsWith('{"url') ? (JSON.parse(line) as Ready) : null;
}
