/** Where answers are kept. It may forget any at any time, and fail at no time: what it cannot do, it does not do. */
export interface AnswerStore {
  find(key: string): Promise<Uint8Array | null>;
  keep(key: string, answer: Uint8Array, ttlMs: number): Promise<void>;
  close(): Promise<void>;
}
