import { expect, test } from 'vitest';
import { readWithin } from './read-within.ts';

const megabyte = 1024 * 1024;

/** A file that says how large it is and whether it was read. */
function fileOf(size: number) {
  const seen = { isRead: false };
  const arrayBuffer = async (): Promise<ArrayBuffer> => {
    seen.isRead = true;
    return new ArrayBuffer(3);
  };
  return { seen, file: { name: '大.zip', size, arrayBuffer } as unknown as File };
}

test('a file at the limit is read', async () => {
  const { file } = fileOf(64 * megabyte);
  expect(await readWithin(file, 64)).toEqual({ ok: true, value: new Uint8Array(3) });
});

test('a file over the limit is refused by name and size before it is read', async () => {
  const { file, seen } = fileOf(64 * megabyte + 1);
  const answer = await readWithin(file, 64);
  expect(answer).toMatchObject({ ok: false, error: { code: 'file.too-large', details: { file: '大.zip', size: 65, limit: 64 } } });
  expect(seen.isRead).toBe(false);
});

test('a file that is gone is refused by a sentence', async () => {
  const gone = { name: '大.zip', size: 1, arrayBuffer: () => Promise.reject(new Error('gone')) } as unknown as File;
  expect(await readWithin(gone, 64)).toMatchObject({ ok: false, error: { code: 'file.unreadable' } });
});
