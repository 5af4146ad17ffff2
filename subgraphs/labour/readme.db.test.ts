import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { startLabourRoom } from './testing/start-labour-room.ts';

it('the query of the README answers as printed there', async () => {
  const readme = readFileSync(new URL('./README.md', import.meta.url), 'utf8');
  const blocks = [...readme.matchAll(/```(?:graphql|json)\n([\s\S]*?)```/g)].map(([, text]) => text ?? '');
  const [query = '', variables = '', answer = ''] = blocks;
  expect(blocks).toHaveLength(3);
  await using room = await startLabourRoom();
  expect(await room.ask(query, JSON.parse(variables))).toEqual(JSON.parse(answer));
});
