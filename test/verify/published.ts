import type { GraphClient } from './graph-client.ts';

/** What a plan says, as the room `plans` tells it through the gateway. */
export interface PublishedPlan {
  readonly code: string;
  readonly baselines: readonly PublishedBaseline[];
  readonly findings: readonly { readonly code: string }[];
  readonly tables: readonly PublishedTable[];
}

export interface PublishedBaseline {
  readonly code: string;
  readonly labelEn: string;
  readonly value: number;
  readonly shares: readonly { readonly percent: number; readonly ofCode: string }[];
}

export interface PublishedTable {
  readonly code: string;
  readonly rows: readonly {
    readonly isTotal: boolean;
    readonly labelPrinted: string;
    readonly area: { readonly code: string } | null;
    readonly cells: readonly { readonly column: string; readonly value: number }[];
  }[];
}

const PLAN = `query ($code: String!) {
  plan(code: $code) {
    code
    baselines { code labelEn value shares { percent ofCode } }
    findings { code }
    tables { code rows { isTotal labelPrinted area { code } cells { column value } } }
  }
}`;

export async function publishedPlan(client: GraphClient, code: string): Promise<PublishedPlan> {
  const { plan } = await client.ask<{ plan: PublishedPlan }>(PLAN, { code });
  return plan;
}
