import { isAscii, Utf8Text } from '../../engine/utf8-text.ts';

/**
 * Writes requests to one address: POST of JSON.
 * @returns a whole request, with a character for each byte; it throws TypeError on a header that cannot be written
 */
export function requestWriter(url: URL): (body: string, headers: Readonly<Record<string, string>>) => string {
  const start =
    `POST ${url.pathname}${url.search} HTTP/1.1\r\nhost: ${url.host}\r\nconnection: keep-alive\r\n` +
    'content-type: application/json\r\naccept: application/json\r\n';
  return (body, headers) => {
    let lines = start;
    for (const name of Object.keys(headers)) {
      const value = headers[name] ?? '';
      if (!isWritable(value)) throw new TypeError(`The header ${name} cannot be written.`);
      lines += `${name}: ${value}\r\n`;
    }
    const { latin1 } = Utf8Text.of(body);
    return `${lines}content-length: ${latin1.length}\r\n\r\n${latin1}`;
  };
}

/** Anything else would become another header, or another request: letters beyond ASCII lose what is not their last byte. */
function isWritable(value: string): boolean {
  return isAscii(value) && !value.includes('\n') && !value.includes('\r') && !value.includes('\0');
}
