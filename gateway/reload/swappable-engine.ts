import type { GraphQLSchema } from 'graphql';
import type { CompiledBefore, Engine, GraphQLRequest } from '../engine/contract.ts';
import type { OperationContext } from '../operation-context.ts';
import type { CachedAnswer } from '../response-cache/response-cache.ts';
import type { Generation } from './generation.ts';

type GatewayEngine = Engine<OperationContext>;

/**
 * The engine of the supergraph that is served now. What has begun ends on the engine that it began on, the operations
 * that rooms inside the gateway start for it included; what begins after `swap` begins on the new one.
 */
export class SwappableEngine implements GatewayEngine {
  #current: Generation;
  /** No longer served, still asked by operations that began before. */
  readonly #retired = new Set<Generation>();

  constructor(first: Generation) {
    this.#current = first;
  }

  get current(): Generation {
    return this.#current;
  }

  /** Exchanged supergraphs that operations still run on. */
  get retired(): number {
    return this.#retired.size;
  }

  swap(next: Generation): void {
    const previous = this.#current;
    this.#current = next;
    this.#retired.add(previous);
    previous.retire(() => this.#retired.delete(previous));
  }

  get supergraphHash(): string {
    return this.#current.engine.supergraphHash;
  }

  get schema(): GraphQLSchema {
    return this.#current.engine.schema;
  }

  get agencies(): GatewayEngine['agencies'] {
    return this.#current.engine.agencies;
  }

  execute(request: GraphQLRequest, context: OperationContext): ReturnType<GatewayEngine['execute']> {
    return this.#current.hold((engine) => engine.execute(request, context));
  }

  executeToJson(
    request: GraphQLRequest,
    context: OperationContext,
  ): ReturnType<GatewayEngine['executeToJson']> {
    return this.#current.hold((engine) => engine.executeToJson(request, context));
  }

  /** As `executeToJson`, out of what is kept of this supergraph's answers where that is all that was asked. */
  answerFromCache(request: GraphQLRequest, context: OperationContext): Promise<CachedAnswer> {
    const { cache } = this.#current;
    return this.#current.hold(async (engine) =>
      cache
        ? cache.execute(request, context)
        : { answer: await engine.executeToJson(request, context), cache: 'none' },
    );
  }

  executeInternal(request: GraphQLRequest, context: OperationContext): ReturnType<GatewayEngine['execute']> {
    return this.#current.hold((engine) => engine.executeInternal(request, context));
  }

  check(request: GraphQLRequest): ReturnType<GatewayEngine['check']> {
    return this.#current.engine.check(request);
  }

  /** A stream stays on the supergraph that it was opened on, which lives until then: its events must be taken. */
  async subscribe(...given: Parameters<GatewayEngine['subscribe']>): ReturnType<GatewayEngine['subscribe']> {
    const generation = this.#current;
    const end = generation.begin();
    try {
      const opened = await generation.engine.subscribe(...given);
      if (opened.kind === 'events') return { kind: 'events', events: until(opened.events, end) };
      end();
      return opened;
    } catch (error) {
      end();
      throw error;
    }
  }

  describe(request: GraphQLRequest, context: OperationContext): ReturnType<GatewayEngine['describe']> {
    return this.#current.engine.describe(request, context);
  }

  explain(request: GraphQLRequest, context: OperationContext): ReturnType<GatewayEngine['explain']> {
    return this.#current.engine.explain(request, context);
  }

  planAhead(document: Parameters<GatewayEngine['planAhead']>[0]): ReturnType<GatewayEngine['planAhead']> {
    return this.#current.engine.planAhead(document);
  }

  stats(): ReturnType<GatewayEngine['stats']> {
    return this.#current.engine.stats();
  }

  recentOperations(max: number): readonly CompiledBefore[] {
    return this.#current.engine.recentOperations(max);
  }

  warm(operation: CompiledBefore): ReturnType<GatewayEngine['warm']> {
    return this.#current.engine.warm(operation);
  }
}

async function* until<Item>(items: AsyncIterable<Item>, end: () => void): AsyncGenerator<Item, void> {
  try {
    yield* items;
  } finally {
    end();
  }
}
