import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { methods } from '../../shared/contract/methods.ts';

/** The bundle a package holds, run by Node with a fake in Electron's place: what it loads at run time is found from there. */
describe.skipIf(!existsSync('out/desktop/main.js'))('the built desktop host (skipped where `npm run build` was not run)', () => {
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'mingquan-bundle-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function run(library: string, calls: unknown[]): Promise<{ shown: string[]; page: string; fontBytes: number; answers: { ok: boolean; value: unknown }[] }> {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', './test/harness/stand-in-for-electron.ts', path.resolve('out/desktop/main.js')],
      { env: { ...process.env, MINGQUAN_LIBRARY: library, MINGQUAN_OUTPUT: path.join(folder, 'output'), MINGQUAN_CALLS: JSON.stringify(calls) }, maxBuffer: 64 * 1024 * 1024 },
    );
    return JSON.parse(stdout) as Awaited<ReturnType<typeof run>>;
  }

  test('makes the sample library, shows the page and its fonts, and makes a PDF', async () => {
    const library = path.join(folder, 'sample.mingquan');
    const first = await run(library, [['library.read', {}]]);
    expect(first).toMatchObject({ shown: [], page: expect.stringContaining('<title>明权</title>') });
    expect(first.fontBytes).toBeGreaterThan(1_000_000);
    const { charts } = methods['library.read'].result.parse(first.answers[0]?.value);
    const order = { order: { as: 'pdf' }, chartIds: [charts[0]?.id], seal: null, signature: null, folder: null };
    const { answers } = await run(library, [['carriers.make', order]]);
    const made = methods['carriers.make'].result.parse(answers[0]?.value);
    expect(readFileSync(path.join(made.folder, made.files[0]?.name ?? '')).toString('latin1')).toMatch(/^%PDF-1\.\d/);
  });
});
