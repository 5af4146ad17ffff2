import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { startFilledRoom } from './testing/filled-room.ts';

it('the query of the README answers as printed there', async () => {
  const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
  const block = (language: string): string =>
    new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? '';
  await using room = await startFilledRoom();
  expect(await room.ask(block('graphql'))).toEqual(JSON.parse(block('json')));
});
