import { createHttpTransport, type HttpTransport } from './http-transport.ts';
import type { Transport } from './transport.ts';

/** An agency as a supergraph names it. */
export interface NamedAgency {
  readonly name: string;
  /** Where the supergraph says it is; an address below `.invalid` says nothing. */
  readonly url: string;
}

export interface AgencyConnections {
  /** By the agency's name in the supergraph. */
  readonly transports: Readonly<Record<string, Transport>>;
  /** Said once, when nothing asks over them any more. */
  release(): void;
}

/** The ways to the agencies of one supergraph. @throws AgenciesWithoutUrlError */
export type ConnectAgencies = (agencies: readonly NamedAgency[]) => AgencyConnections;

/** No way leads to these agencies. */
export class AgenciesWithoutUrlError extends Error {
  readonly agencies: readonly string[];

  constructor(agencies: readonly string[]) {
    super(`No transport leads to these agencies: ${agencies.join(', ')}.`);
    this.name = 'AgenciesWithoutUrlError';
    this.agencies = agencies;
  }
}

/** Ways that stay the same for every supergraph; whoever made them closes them. */
export function fixedConnections(transports: Readonly<Record<string, Transport>>): ConnectAgencies {
  return (agencies) => {
    const unreachable = agencies.filter(({ name }) => !Object.hasOwn(transports, name));
    if (unreachable.length > 0) throw new AgenciesWithoutUrlError(unreachable.map(({ name }) => name));
    return { transports, release: () => undefined };
  };
}

export interface AgencyPoolsOptions {
  /** Addresses that stand whatever the supergraph says, by agency. */
  readonly urls: Readonly<Partial<Record<string, string>>>;
  /** Whether the others are reached where the supergraph says. */
  readonly useSupergraphUrls: boolean;
}

interface SharedPool {
  readonly transport: HttpTransport;
  users: number;
}

/**
 * Connections to agencies over HTTP, shared by the supergraphs that find an agency at the same address: a supergraph
 * that is exchanged breaks none. The last one to leave an address closes its pool.
 */
export class AgencyPools {
  readonly #options: AgencyPoolsOptions;
  readonly #pools = new Map<string, SharedPool>();
  readonly #closing = new Set<Promise<void>>();

  constructor(options: AgencyPoolsOptions) {
    this.#options = options;
  }

  /** Addresses that connections are kept to. */
  get size(): number {
    return this.#pools.size;
  }

  readonly connect: ConnectAgencies = (agencies) => {
    const found = agencies.map(({ name, url }) => ({ name, url: this.#urlOf(name, url) }));
    const lost = found.filter(({ url }) => url === null);
    if (lost.length > 0) throw new AgenciesWithoutUrlError(lost.map(({ name }) => name));
    const places = found.flatMap(({ name, url }) => (url === null ? [] : [{ name, url }]));
    const transports = places.map(({ name, url }) => [name, this.#take(url).transport.send] as const);
    return {
      transports: Object.fromEntries(transports),
      release: () => {
        for (const { url } of places) this.#leave(url);
      },
    };
  };

  /** Waits for requests under way. */
  async close(): Promise<void> {
    for (const [url, { transport }] of this.#pools) this.#end(url, transport);
    await Promise.all(this.#closing);
  }

  #urlOf(agency: string, ofSupergraph: string): string | null {
    const fixed = this.#options.urls[agency];
    if (fixed !== undefined) return fixed;
    return this.#options.useSupergraphUrls && leadsSomewhere(ofSupergraph) ? ofSupergraph : null;
  }

  #take(url: string): SharedPool {
    const pool = this.#pools.get(url) ?? { transport: createHttpTransport({ url }), users: 0 };
    this.#pools.set(url, pool);
    pool.users += 1;
    return pool;
  }

  #leave(url: string): void {
    const pool = this.#pools.get(url);
    if (pool === undefined) return;
    pool.users -= 1;
    if (pool.users === 0) this.#end(url, pool.transport);
  }

  #end(url: string, transport: HttpTransport): void {
    this.#pools.delete(url);
    const closing = transport.close().finally(() => this.#closing.delete(closing));
    this.#closing.add(closing);
  }
}

function leadsSomewhere(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && !/(^|\.)invalid$/.test(url.hostname);
}
