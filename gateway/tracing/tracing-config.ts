export interface TracingConfig {
  /** Base address of an OTLP collector over HTTP, without `/v1/traces`. */
  readonly endpoint: string;
  readonly serviceName: string;
  /** Of the operations, from 0 to 1: how many are recorded. */
  readonly ratio: number;
}
