import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { collect } from '../kernel/collect.ts';
import { readArchive } from './read-archive.ts';
import { zipChunks, type ZipMember } from './zip-chunks.ts';

const members: readonly ZipMember[] = [
  { path: '01-备案报告.txt', bytes: Buffer.from('报告') },
  { path: '04/空.txt', bytes: new Uint8Array() },
  { path: '04/数.bin', bytes: Uint8Array.from({ length: 3000 }, (_, index) => index) },
];

test('the pieces are a zip file that others unpack and that ours accepts', async () => {
  const bytes = Buffer.concat(await pieces());
  const unpacked = unzipSync(bytes);
  expect(Object.entries(unpacked).map(([path, content]) => ({ path, bytes: Buffer.from(content) }))).toEqual(members.map(({ path, bytes: content }) => ({ path, bytes: Buffer.from(content) })));
  expect(readArchive(bytes, 'a.zip').map(({ name, isDamaged }) => [name, isDamaged])).toEqual(members.map(({ path }) => [path, false]));
});

test('a member is asked for only when the one before it has been taken', async () => {
  const asked: string[] = [];
  const chunks = zipChunks(inTurn(asked));
  await chunks.next();
  await chunks.next();
  expect(asked).toEqual(['01-备案报告.txt']);
});

test('the same members are the same bytes', async () => {
  expect(Buffer.compare(Buffer.concat(await pieces()), Buffer.concat(await pieces()))).toBe(0);
});

// helpers

async function* inTurn(asked: string[] = []): AsyncGenerator<ZipMember> {
  for (const member of members) {
    asked.push(member.path);
    yield await Promise.resolve(member);
  }
}

function pieces(): Promise<Uint8Array[]> {
  return collect(zipChunks(inTurn()));
}
