import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { createEngine } from '../engine/engine.ts';
import type { OperationContext } from '../operation-context.ts';
import { TWO_AGENCIES_SUPERGRAPH } from '../testing/two-agencies.ts';
import { Generation } from './generation.ts';
import { SwappableEngine } from './swappable-engine.ts';

const operation = {} as OperationContext;

/** A generation over agencies whose answers are held back. */
function generation(mayAnswer: Promise<void>, released: () => void): Generation {
  const engine = createEngine<OperationContext>({
    supergraphSdl: TWO_AGENCIES_SUPERGRAPH,
    callAgency: async () => {
      await mayAnswer;
      return '{"data":{"household":null}}';
    },
  });
  return new Generation(engine, { transports: {}, release: released });
}

const request = { query: '{ household(id: "1") { hamlet } }' };

it('an exchanged engine gives its connections back once, after its last operation, and is not kept', async () => {
  const first = Promise.withResolvers<void>();
  let releases = 0;
  let old: Generation | null = generation(first.promise, () => {
    releases += 1;
  });
  const engine = new SwappableEngine(old);
  const ref = new WeakRef(old.engine);
  old = null;
  const running = [engine.execute(request, operation), engine.execute(request, operation)];
  engine.swap(generation(Promise.resolve(), () => expect.unreachable('it is still served')));
  await engine.execute(request, operation);
  expect([engine.retired, releases]).toEqual([1, 0]);

  first.resolve();
  await Promise.all(running.splice(0));
  expect([engine.retired, releases]).toEqual([0, 1]);
  expect(await isCollected(ref)).toBe(true);
});

it('an engine that nobody asks is given back at once', () => {
  let releases = 0;
  const never = new Promise<void>(() => undefined);
  const engine = new SwappableEngine(generation(never, () => (releases += 1)));
  engine.swap(generation(never, () => undefined));
  expect([engine.retired, releases]).toEqual([0, 1]);
});

async function isCollected(ref: WeakRef<object>): Promise<boolean> {
  setFlagsFromString('--expose_gc');
  const collect = runInNewContext('gc') as () => void;
  for (let round = 0; round < 20 && ref.deref() !== undefined; round += 1) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    collect();
  }
  return ref.deref() === undefined;
}
