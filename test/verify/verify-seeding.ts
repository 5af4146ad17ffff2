import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { processEnvironment } from '../../gateway/config.ts';

// npm run verify:seeding: seeds twice from the same seed, once killed half-way, and compares every room's digest.

const ROOM_LINE = /^\s+(\w+)\s+([\d,]+) .*sha256 ([0-9a-f]+)/;

interface Run {
  readonly process: ChildProcess;
  /** Room → rows and digest, as printed so far. */
  readonly rooms: Map<string, string>;
  /** Ends when the system is ready or the process has gone. */
  readonly ended: Promise<void>;
}

function start(dataDir: string): Run {
  const child = spawn(process.execPath, ['--import', 'tsx', 'gateway/all-in-one.ts'], {
    env: { ...processEnvironment(), PORT: '0', DATA_DIR: dataDir, DATABASE_URL: '', LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const rooms = new Map<string, string>();
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    createInterface({ input: child.stdout }).on('line', (line) => {
      process.stdout.write(`${line}\n`);
      const [, room, rows, digest] = ROOM_LINE.exec(line) ?? [];
      if (room !== undefined) rooms.set(room, `${rows} ${digest}`);
      if (line.includes('/graphql')) resolve();
    });
  });
  return { process: child, rooms, ended };
}

async function stop(run: Run): Promise<void> {
  const exited = new Promise((resolve) => run.process.once('exit', resolve));
  run.process.kill('SIGTERM');
  await exited;
}

/** Kills the process without warning while the room after `room` is being filled. */
async function killAfter(run: Run, room: string): Promise<void> {
  while (!run.rooms.has(room)) await new Promise((resolve) => setTimeout(resolve, 50));
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  run.process.kill('SIGKILL');
  await run.ended;
}

const home = mkdtempSync(path.join(tmpdir(), 'dachieu-seeding-'));
try {
  process.stdout.write('Seeding without disturbance:\n');
  const whole = start(path.join(home, 'whole'));
  await whole.ended;
  await stop(whole);
  process.stdout.write('Seeding, killed in the second room:\n');
  const killed = start(path.join(home, 'killed'));
  await killAfter(killed, 'register');
  process.stdout.write('Started again:\n');
  const again = start(path.join(home, 'killed'));
  await again.ended;
  await stop(again);
  const complete = killed.rooms.size < whole.rooms.size && again.rooms.size === 6;
  const equal = [...whole.rooms].every(([room, digest]) => again.rooms.get(room) === digest);
  process.stdout.write(
    complete && equal ? 'Every room is complete and byte-equal.\n' : 'The rooms DIFFER.\n',
  );
  if (!complete || !equal) process.exitCode = 1;
} finally {
  rmSync(home, { recursive: true, force: true });
}
