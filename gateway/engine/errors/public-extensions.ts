/** What an error's `extensions` may carry to a client; `agency` is always set by the engine itself. */
const PUBLIC_EXTENSIONS = [
  'code',
  'remedy',
  'remedyVi',
  'argument',
  'allowed',
  'given',
  'dataClass',
  'requestId',
] as const;

/** The members of `extensions` that may be shown, with plain values only. */
export function publicExtensions(extensions: unknown): Record<string, unknown> {
  const shown: Record<string, unknown> = {};
  if (typeof extensions !== 'object' || extensions === null) return shown;
  for (const name of PUBLIC_EXTENSIONS) {
    if (!Object.hasOwn(extensions, name)) continue;
    const value: unknown = Reflect.get(extensions, name);
    if (isPlain(value)) shown[name] = value;
  }
  return shown;
}

export function codeOf(extensions: unknown): string | null {
  const { code } = publicExtensions(extensions);
  return typeof code === 'string' ? code : null;
}

function isPlain(value: unknown): boolean {
  return Array.isArray(value) ? value.every(isPrimitive) : isPrimitive(value);
}

function isPrimitive(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}
