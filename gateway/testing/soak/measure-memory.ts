import type { MemorySample } from './memory-curve.ts';

// Loaded into the gateway's process before it starts (`--import`): answers each message with what is in use after the
// garbage has been collected. The gateway itself knows nothing of it.
process.on('message', () => void measure());
// Whoever measures decides when the process ends; it does not outlive them.
process.channel?.unref();
process.on('disconnect', () => process.exit(1));

async function measure(): Promise<void> {
  for (let round = 0; round < 2; round += 1) {
    globalThis.gc?.();
    await new Promise((resolve) => setImmediate(resolve));
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  const sample: Omit<MemorySample, 'requests'> = { heapUsed, external, rss };
  process.send?.(sample);
}
