import { describe, expect, test } from 'vitest';
import { lock, unlock } from './locked-box.ts';

const bytes = new Uint8Array(1000).map((_, at) => at % 256);
const wrong = expect.objectContaining({ code: 'seal.passphrase-wrong', details: {} }) as unknown;

describe('locked box', () => {
  test('gives the bytes back under the passphrase, and under no other', async () => {
    const box = await lock(bytes, '八个字的口令够长了', 'seal 1');
    expect(await unlock(box, '八个字的口令够长了', 'seal 1')).toEqual(bytes);
    await expect(unlock(box, '八个字的口令够长', 'seal 1')).rejects.toEqual(wrong);
    await expect(unlock(box, '', 'seal 1')).rejects.toEqual(wrong);
    expect(JSON.stringify(box)).not.toContain(Buffer.from(bytes.subarray(30, 90)).toString('base64').slice(4, 60));
  });

  test('a box altered anywhere, or put in the place of another, is refused with the same words', async () => {
    const box = await lock(bytes, 'passphrase', 'seal 1');
    await expect(unlock(box, 'passphrase', 'seal 2')).rejects.toEqual(wrong);
    for (const part of ['salt', 'nonce', 'tag', 'locked'] as const) {
      const altered = Buffer.from(box[part], 'base64');
      altered[3] = (altered[3] ?? 0) ^ 1;
      await expect(unlock({ ...box, [part]: altered.toString('base64') }, 'passphrase', 'seal 1')).rejects.toEqual(wrong);
    }
    await expect(unlock({ ...box, tag: box.tag.slice(0, 8) }, 'passphrase', 'seal 1')).rejects.toEqual(wrong);
  });

  test('the same bytes and passphrase never look the same', async () => {
    const [one, other] = [await lock(bytes, 'passphrase', ''), await lock(bytes, 'passphrase', '')];
    expect(one.locked).not.toBe(other.locked);
    expect(one.salt).not.toBe(other.salt);
  });
});
