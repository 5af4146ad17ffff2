import fc from 'fast-check';

export interface RawAnswer {
  readonly bytes: Buffer;
  readonly status: number;
  readonly body: Buffer;
  readonly endsWithConnection: boolean;
  readonly keptMs: number | null | undefined;
}

interface Kept {
  readonly version: '1.0' | '1.1';
  readonly lines: readonly string[];
  readonly keptMs: number | null | undefined;
}

interface Framed {
  readonly lines: readonly string[];
  readonly bytes: Buffer;
  readonly endsWithConnection: boolean;
}

const KEPT: readonly Kept[] = [
  { version: '1.1', lines: [], keptMs: undefined },
  { version: '1.1', lines: ['connection: keep-alive'], keptMs: undefined },
  { version: '1.1', lines: ['connection: keep-alive', 'keep-alive: timeout=5'], keptMs: 5_000 },
  { version: '1.1', lines: ['keep-alive: max=9, timeout=7'], keptMs: 7_000 },
  { version: '1.1', lines: ['keep-alive: max=9'], keptMs: undefined },
  { version: '1.1', lines: ['connection: close'], keptMs: null },
  { version: '1.1', lines: ['connection: x-other, close', 'keep-alive: timeout=5'], keptMs: null },
  { version: '1.1', lines: ['connection: x-other', 'connection: close'], keptMs: null },
  { version: '1.0', lines: [], keptMs: null },
  { version: '1.0', lines: ['connection: keep-alive', 'keep-alive: timeout=5'], keptMs: null },
];

const HARMLESS_LINES = [
  'content-type: application/json; charset=utf-8',
  'date: Mon, 02 Mar 2026 01:00:00 GMT',
  'x-note: transfer-encoding: chunked',
  'x-content-length: 7',
  'contentlength: 7',
  'content-lengths: 7',
  'set-cookie: a="b, c"; path=/',
  'x-empty:',
  'x-blank: \t ',
  'x-tight:a:b::c',
  'etag:\tW/"0"',
  `x-letters: ${Buffer.from('Hồ sơ hộ nghèo').toString('latin1')}`,
  `x-long: ${'y'.repeat(3_000)}`,
];

const PRELIMINARY = [
  'HTTP/1.1 100 Continue\r\n\r\n',
  'HTTP/1.1 102 \r\nx-step: 1\r\n\r\n',
  'HTTP/1.1 103 Early Hints\r\nlink: </a>; rel=preload\r\n\r\n',
];

const TRAILER = ['x-sum: 0a1b', 'expires: never', 'x-content-length: 3'];
const EXTENSIONS = ['', ';x', ';x=1', ';x="1"', ';x=1;y=2'];

const random = (bytes: Uint8Array): Buffer => Buffer.from(bytes);
const body = fc.oneof(
  fc.uint8Array({ maxLength: 40 }).map(random),
  fc.uint8Array({ maxLength: 3_000 }).map(random),
  fc
    .constantFrom('', '{}', '{"data":{"ten":"Nguyễn Thị Ánh"}}', '\r\n\r\n', '0\r\n\r\n')
    .map((text) => Buffer.from(text)),
);

/** The places at which something of this length is cut. */
export function placesIn(length: number, cuts: readonly number[]): number[] {
  return [...new Set(cuts.map((cut) => cut % (length + 1)))].sort((a, b) => a - b);
}

export function cut(bytes: Buffer, cuts: readonly number[]): Buffer[] {
  const places = [0, ...placesIn(bytes.length, cuts), bytes.length];
  return places.slice(1).map((place, index) => bytes.subarray(places[index], place));
}

interface Chunking {
  readonly cuts: readonly number[];
  readonly extensions: readonly string[];
  readonly trailer: readonly string[];
  readonly zeros: number;
  readonly isUpper: boolean;
}

const chunking: fc.Arbitrary<Chunking> = fc.record({
  cuts: fc.array(fc.nat(), { maxLength: 6 }),
  extensions: fc.array(fc.constantFrom(...EXTENSIONS), { minLength: 1, maxLength: 4 }),
  trailer: fc.array(fc.constantFrom(...TRAILER), { maxLength: 3 }),
  zeros: fc.nat(3),
  isUpper: fc.boolean(),
});

export function chunked(content: Buffer, { cuts, extensions, trailer, zeros, isUpper }: Chunking): Buffer {
  const extension = (index: number): string => extensions[index % extensions.length] ?? '';
  const pieces = cut(content, cuts).filter(({ length }) => length > 0);
  const written = pieces.map((piece, index) => {
    const size = '0'.repeat(zeros) + piece.length.toString(16);
    const line = `${isUpper ? size.toUpperCase() : size}${extension(index)}\r\n`;
    return Buffer.concat([Buffer.from(line), piece, Buffer.from('\r\n')]);
  });
  const end = `0${extension(pieces.length)}\r\n${trailer.map((line) => `${line}\r\n`).join('')}\r\n`;
  return Buffer.concat([...written, Buffer.from(end)]);
}

/** The name of a header in letters of any case. */
function inCase(line: string, isUpper: readonly boolean[]): string {
  const colon = line.indexOf(':');
  const name = [...line.slice(0, colon)].map((letter, index) =>
    isUpper[index % isUpper.length] === true ? letter.toUpperCase() : letter,
  );
  return name.join('') + line.slice(colon);
}

function framed(content: Buffer, way: 'length' | 'chunked' | 'close', chunks: Chunking): Framed {
  if (way === 'chunked')
    return {
      lines: ['transfer-encoding: chunked'],
      bytes: chunked(content, chunks),
      endsWithConnection: false,
    };
  if (way === 'close') return { lines: [], bytes: content, endsWithConnection: true };
  return { lines: [`content-length: ${content.length}`], bytes: content, endsWithConnection: false };
}

interface Parts {
  readonly preliminary: readonly string[];
  readonly status: string;
  readonly kept: Kept;
  readonly harmless: readonly string[];
  readonly isUpper: readonly boolean[];
  readonly order: number;
  readonly body: Buffer;
  readonly way: 'length' | 'chunked' | 'close';
  readonly chunking: Chunking;
}

function written(parts: Parts): RawAnswer {
  const { kept, status, order } = parts;
  const way = parts.way === 'chunked' && kept.version === '1.0' ? 'length' : parts.way;
  const framing = framed(parts.body, way, parts.chunking);
  const lines = [...kept.lines, ...parts.harmless];
  lines.splice(order % (lines.length + 1), 0, ...framing.lines);
  const head = [`HTTP/${kept.version} ${status}`, ...lines.map((line) => inCase(line, parts.isUpper))];
  const start = `${parts.preliminary.join('')}${head.join('\r\n')}\r\n\r\n`;
  return {
    bytes: Buffer.concat([Buffer.from(start, 'latin1'), framing.bytes]),
    status: Number(status.slice(0, 3)),
    body: parts.body,
    endsWithConnection: framing.endsWithConnection,
    keptMs: framing.endsWithConnection ? null : kept.keptMs,
  };
}

/** Answers as they have to be written, in every way in which they may be. */
export const validAnswer: fc.Arbitrary<RawAnswer> = fc
  .record({
    preliminary: fc.array(fc.constantFrom(...PRELIMINARY), { maxLength: 2 }),
    status: fc.constantFrom('200 OK', '200 ', '400 Bad Request', '500 Internal: Error', '200 Được'),
    kept: fc.constantFrom(...KEPT),
    harmless: fc.array(fc.constantFrom(...HARMLESS_LINES), { maxLength: 4 }),
    isUpper: fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }),
    order: fc.nat(9),
    body,
    way: fc.constantFrom('length' as const, 'chunked' as const, 'close' as const),
    chunking,
  })
  .map((parts) => written({ ...parts, status: Buffer.from(parts.status).toString('latin1') }));

export const cuts: fc.Arbitrary<number[]> = fc.array(fc.nat(), { maxLength: 8 });

const TELLING = [
  '\n',
  '\r',
  '\r\n',
  '\r\n\r\n',
  ' ',
  '\t',
  ':',
  ',',
  ';',
  '"',
  '0',
  '5',
  'f',
  '-',
  '+',
  '\0',
  '\x7f',
  '\xff',
  'content-length: 5\r\n',
  'Transfer-Encoding: chunked\r\n',
  'Connection: close\r\n',
  'HTTP/1.1 200 OK\r\n',
  'chunked',
  '0\r\n\r\n',
  '5\r\nhello\r\n',
];

export interface Change {
  readonly at: number;
  readonly removed: number;
  readonly added: Buffer;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.oneof(fc.nat(150), fc.nat()),
  removed: fc.oneof({ weight: 3, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: fc.nat(20) }),
  added: fc.oneof(
    fc.constant(Buffer.alloc(0)),
    fc.constantFrom(...TELLING).map((text) => Buffer.from(text, 'latin1')),
    fc.uint8Array({ minLength: 1, maxLength: 2 }).map(random),
  ),
});

function changed(bytes: Buffer, { at, removed, added }: Change): Buffer {
  const place = at % (bytes.length + 1);
  return Buffer.concat([bytes.subarray(0, place), added, bytes.subarray(place + removed)]);
}

const LINE_ENDS = ['\n', '\r', '\r\r\n', '\n\r\n', ' \r\n', '\r\n ', '\r\n\r\n', ''];

/** Another end of one line. */
function otherEnd(bytes: Buffer, which: number, end: string): Buffer {
  const lines = bytes.toString('latin1').split('\r\n');
  const at = which % lines.length;
  const [before, after] = [lines.slice(0, at + 1).join('\r\n'), lines.slice(at + 1).join('\r\n')];
  return Buffer.from(at + 1 < lines.length ? before + end + after : before, 'latin1');
}

type Mutate = (bytes: Buffer) => Buffer;

const mutation: fc.Arbitrary<Mutate> = fc.oneof(
  change.map(
    (some): Mutate =>
      (bytes) =>
        changed(bytes, some),
  ),
  fc.tuple(fc.nat(), fc.constantFrom(...LINE_ENDS)).map(
    ([which, end]): Mutate =>
      (bytes) =>
        otherEnd(bytes, which, end),
  ),
);

/** Answers that something has happened to: bytes changed, inserted and taken away, mostly in what frames them. */
export const mutatedAnswer: fc.Arbitrary<Buffer> = fc
  .tuple(validAnswer, fc.array(mutation, { minLength: 1, maxLength: 3 }))
  .map(([{ bytes }, mutations]) => mutations.reduce((mutated, mutate) => mutate(mutated), bytes));
