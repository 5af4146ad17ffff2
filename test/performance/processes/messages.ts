/** What the benchmark tells its processes. */
export type Order =
  | { readonly kind: 'usage' }
  | { readonly kind: 'forget-traffic' }
  | { readonly kind: 'stop' };

/** What a process tells the benchmark. */
export type Report =
  | { readonly kind: 'ready'; readonly url: string }
  | { readonly kind: 'usage'; readonly usage: Usage };

export interface Usage {
  readonly residentBytes: number;
  /** Time that processors worked for this process since it began. */
  readonly processorMs: number;
  /** Of a room: what its facts take. */
  readonly projectionBytes?: number;
  /** Of the gateway: what went to and came from each agency since it was told to forget. */
  readonly traffic?: readonly Traffic[];
}

export interface Traffic {
  readonly agency: string;
  readonly calls: number;
  readonly sentBytes: number;
  readonly receivedBytes: number;
}

/** Memory and processor time of this process. */
export function ownUsage(): Pick<Usage, 'residentBytes' | 'processorMs'> {
  const { user, system } = process.cpuUsage();
  return { residentBytes: process.memoryUsage().rss, processorMs: (user + system) / 1_000 };
}

/** Options of a process travel as JSON in its first argument. */
export function readOptions<Options>(): Options {
  return JSON.parse(process.argv[2] ?? '{}') as Options;
}

export function tell(report: Report): void {
  process.send?.(report);
}

/** Answers orders until told to stop, or until the benchmark is gone. */
export function serveOrders(
  usage: () => Usage,
  stop: () => Promise<void>,
  forgetTraffic: () => void = () => undefined,
): void {
  process.on('message', (order: Order) => {
    if (order.kind === 'usage') tell({ kind: 'usage', usage: usage() });
    if (order.kind === 'forget-traffic') forgetTraffic();
    if (order.kind === 'stop') void stop().then(() => process.exit(0));
  });
  process.once('disconnect', () => process.exit(0));
}
