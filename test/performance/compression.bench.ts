import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { createRandom } from '../../shared/demo/random.ts';
import { formatTable } from './print-table.ts';

// What compressing an answer costs and saves, by its length: invented households as a page of them is answered.

const random = createRandom('compression');
const NAMES = ['Nguyễn Văn An', 'Trần Thị Bình', 'Thạch Sa Rây', 'Kim Thị Hồng', 'Lê Văn Cường'];
const HAMLETS = ['Ấp Chợ', 'Ấp Trà Tro', 'Ấp Giồng Lớn', 'Thôn Tân Mỹ'];

const id = (): string => Buffer.from(String(random.integer(1, 2 ** 40))).toString('base64url');

function member(): object {
  const bornOn = `${random.integer(1950, 2020)}-0${random.integer(1, 9)}-1${random.integer(0, 9)}`;
  return { id: id(), name: random.pick(NAMES), bornOn, card: { number: String(random.integer(1e9, 9e9)) } };
}

function household(): object {
  const income = String(random.integer(1, 30_000_000));
  const members = Array.from({ length: 4 }, member);
  const loans = [{ principal: String(random.integer(1, 50) * 1_000_000), due: '2027-03-01' }];
  return { id: id(), hamlet: random.pick(HAMLETS), income, members, loans };
}

function answerOf(households: number): Buffer {
  return Buffer.from(JSON.stringify({ data: { households: Array.from({ length: households }, household) } }));
}

const brotli = (quality: number) => (bytes: Buffer) =>
  brotliCompressSync(bytes, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
  });
const LEVELS: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  'gzip 1': (bytes) => gzipSync(bytes, { level: 1 }),
  'gzip 6': (bytes) => gzipSync(bytes, { level: 6 }),
  'br 1': brotli(1),
  'br 4': brotli(4),
};

function processorMs(run: () => void, times: number): number {
  run();
  const before = process.cpuUsage();
  for (let time = 0; time < times; time += 1) run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / times;
}

const rows = [2, 6, 100, 2_000].flatMap((households) => {
  const bytes = answerOf(households);
  return Object.entries(LEVELS).map(([level, compress]) => {
    const ms = processorMs(() => compress(bytes), households > 1_000 ? 10 : 200);
    const length = compress(bytes).length;
    return [level, bytes.length, length, Number((bytes.length / length).toFixed(1)), Number(ms.toFixed(3))];
  });
});
process.stdout.write(`Node ${process.version}\n`);
process.stdout.write(`${formatTable(['level', 'bytes', 'compressed', 'ratio', 'processor ms'], rows)}\n`);
