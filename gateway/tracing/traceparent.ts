/** What W3C Trace Context says in one header. */
export interface TraceParent {
  readonly traceId: string;
  readonly spanId: string;
  /** 1: whoever sent it records this trace. */
  readonly flags: number;
}

const VERSION_0 = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$/;
// A later version may say more behind what this one knows.
const LATER = /^(?!00|ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})(?:-.*)?$/;
const LONGEST = 512;

/** @returns null where the header is not a valid `traceparent`: the trace then begins here */
export function readTraceParent(header: string | undefined): TraceParent | null {
  if (header === undefined || header.length > LONGEST) return null;
  const [, traceId, spanId, flags] = VERSION_0.exec(header) ?? LATER.exec(header) ?? [];
  if (traceId === undefined || spanId === undefined || flags === undefined) return null;
  return { traceId, spanId, flags: Number.parseInt(flags, 16) & 1 };
}

export function writeTraceParent({ traceId, spanId, flags }: TraceParent): string {
  return `00-${traceId}-${spanId}-${(flags & 1) === 1 ? '01' : '00'}`;
}
