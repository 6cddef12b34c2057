import { expect, test, vi } from 'vitest';
import { MingquanError } from '../../../shared/kernel/mingquan-error.ts';
import type { Sheet } from '../../../shared/scene/display-list.ts';
import { createPreviews, type PreviewRequest } from './previews.ts';

const sheet = (page: number): Sheet => ({ width: 100 + page, height: 200, items: [], page, pages: 9 });

function request(key: string, from: number, count: number, more: Partial<PreviewRequest> = {}): PreviewRequest {
  async function* sheets(): AsyncGenerator<Sheet> {
    for (let page = 1; page <= 9; page += 1) {
      await Promise.resolve();
      yield sheet(page);
    }
  }
  const open = () => Promise.resolve({ sheets: sheets(), leftOut: [], seal: null });
  return { key, open, from, count, signal: new AbortController().signal, ...more };
}

test('pages are composed once; other pages take their place', async () => {
  const previews = createPreviews();
  const open = vi.fn(request('a', 0, 0).open);
  expect((await previews.read(request('a', 2, 2, { open }))).pages.map(({ width }) => width)).toEqual([103, 104]);
  expect(await previews.read(request('a', 7, 5, { open }))).toMatchObject({ hasPages: true, known: 9, isComplete: true, failure: null, pages: [{ width: 108 }, { width: 109 }] });
  expect(open).toHaveBeenCalledTimes(1);
  await previews.read(request('b', 0, 1));
  await previews.read(request('a', 0, 1, { open }));
  expect(open).toHaveBeenCalledTimes(2);
});

test('the pages before one that cannot be composed are shown, with what is wrong', async () => {
  const previews = createPreviews();
  async function* sheets(): AsyncGenerator<Sheet> {
    await Promise.resolve();
    yield sheet(1);
    throw new MingquanError('chart.empty', { title: '空图' });
  }
  const open = () => Promise.resolve({ sheets: sheets(), leftOut: [], seal: null });
  const read = await previews.read(request('a', 0, 6, { open }));
  expect(read).toMatchObject({ known: 1, isComplete: false, failure: { code: 'chart.empty' } });
  expect(read.pages).toHaveLength(1);
});

test('what takes long can be called off, and goes on for who asks again', async () => {
  const previews = createPreviews();
  const caller = new AbortController();
  const gate = Promise.withResolvers<undefined>();
  async function* sheets(): AsyncGenerator<Sheet> {
    yield sheet(1);
    await gate.promise;
    yield sheet(2);
    yield sheet(3);
  }
  const open = vi.fn(() => Promise.resolve({ sheets: sheets(), leftOut: [], seal: null }));
  const calledOff = previews.read(request('a', 0, 3, { open, signal: caller.signal }));
  await new Promise((resume) => setTimeout(resume, 10));
  caller.abort();
  gate.resolve(undefined);
  await expect(calledOff).rejects.toMatchObject({ code: 'request.cancelled' });
  expect((await previews.read(request('a', 0, 3, { open }))).known).toBe(3);
  expect(open).toHaveBeenCalledTimes(1);
});

test('pages that could not be begun are begun anew when they are asked for again', async () => {
  const previews = createPreviews();
  const open = vi.fn(request('a', 0, 0).open).mockRejectedValueOnce(new MingquanError('seal.passphrase-wrong'));
  await expect(previews.read(request('a', 0, 1, { open }))).rejects.toMatchObject({ code: 'seal.passphrase-wrong' });
  expect((await previews.read(request('a', 0, 1, { open }))).pages).toHaveLength(1);
});
