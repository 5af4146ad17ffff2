import type { GatewayConfig } from './config.ts';
import { loadDemoKeys } from './demo/demo-keys.ts';

/** PEM of the private key that viewers are signed with; in demo mode without one, this machine's own. */
export function viewerSigningKeyOf(config: GatewayConfig): string {
  return config.viewerSigningKey ?? loadDemoKeys(config.dataDir).viewerKeyPem;
}
