import { createHmac } from 'node:crypto';

/**
 * The pseudonym under which agencies speak of a person: 32 hex digits of HMAC-SHA256 over the normalised citizen
 * number. Each agency computes it on its own side; the number itself never crosses a room's wall.
 * @returns `null` where the number is not 12 digits after taking out spaces, dots and dashes
 */
export function personKey(secret: string, citizenNumber: string): string | null {
  const digits = citizenNumber.replaceAll(/[\s.-]/g, '');
  if (!/^\d{12}$/.test(digits)) return null;
  return createHmac('sha256', secret).update(digits).digest('hex').slice(0, 32);
}
