import { describe, expect, test } from 'vitest';
import type { Client } from '../../shared/contract/client.ts';
import { sentPiece } from '../../shared/contract/file-methods.ts';
import { success } from '../../shared/kernel/result.ts';
import { sendFile } from './send-file.ts';

/** A backend that keeps what it is sent. */
function receiver() {
  const pieces: Uint8Array[] = [];
  const told: string[] = [];
  const call = (async (name: string, { bytes }: { bytes?: string }) => {
    told.push(name);
    if (bytes !== undefined) {
      pieces.push(Buffer.from(bytes, 'base64'));
    }
    return success(name === 'files.begin' ? { fileId: 'one' } : {});
  }) as unknown as Client['call'];
  return { client: { call }, pieces, told };
}

describe('a chosen file', () => {
  test('reaches the backend byte by byte, however large', async () => {
    const bytes = new Uint8Array(sentPiece * 2 + 7).map((_, index) => index % 251);
    const { client, pieces } = receiver();
    const progress: number[] = [];
    expect(await sendFile(client, new File([bytes], '一.zip'), { onProgress: (sent) => progress.push(sent) })).toEqual(success('one'));
    expect(Buffer.compare(Buffer.concat(pieces), bytes)).toBe(0);
    expect(progress).toEqual([sentPiece, 2 * sentPiece, bytes.length]);
  });

  test('nobody wants any more is dropped', async () => {
    const { client, told } = receiver();
    const answer = await sendFile(client, new File([new Uint8Array(sentPiece * 3)], '一.zip'), { isWanted: () => told.length < 3 });
    expect(answer).toMatchObject({ ok: false, error: { code: 'request.cancelled' } });
    expect(told).toEqual(['files.begin', 'files.append', 'files.append', 'files.drop']);
  });
});
