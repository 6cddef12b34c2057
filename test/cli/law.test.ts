import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLibraryFromSamples } from '../../electron/backend/create-library-from-samples.ts';
import { checkContents } from '../../electron/backend/chart-checks.ts';
import { readLibraryContents } from '../../electron/cli/library-contents.ts';
import { runCommandLine } from '../../electron/cli/run-command-line.ts';
import { systemClock } from '../../electron/ports/clock.ts';
import { randomId } from '../../electron/ports/ids.ts';
import { readSampleData } from '../../electron/ports/resources.ts';
import { writeRegisterFile } from '../../shared/law/read-register-file.ts';
import { shippedRegister } from '../../shared/law/shipped-register.ts';

let folder: string;
let library: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingquan-law-'));
  library = path.join(folder, '样例.mingquan');
  createLibraryFromSamples(library, readSampleData(), { clock: systemClock, newId: randomId });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('law', () => {
  test('lists the register with how many charts cite each law', async () => {
    const { code, out } = await run('law', 'list', library);
    expect(code).toBe(0);
    expect(out).toMatch(/^penalty-law\t《中华人民共和国行政处罚法》\t2021-01-22\t[1-9]\d* 张引用$/m);
    expect(out).toContain(`共 ${shippedRegister.laws.length} 部`);
  });

  test('tells the places that cite a law, by name or id', async () => {
    const { out } = await run('law', 'citing', library, '行政许可法');
    expect(out).toMatch(/：《中华人民共和国行政许可法》第/);
    expect((await run('law', 'citing', library, 'licence-law')).out).toBe(out);
    expect(await run('law', 'citing', library, '没有的法')).toMatchObject({ code: 2, err: expect.stringContaining('没有的法') as string });
  });

  test('a revision opens an event, which the filing check then tells', async () => {
    const { code, out } = await run('law', 'revise', library, '行政许可法', '--version', '2026-01-05', '--note', '修订');
    expect(code).toBe(0);
    expect(out).toContain('须于 2026-02-02 前修订并公布');
    expect((await run('law', 'list', library)).out).toMatch(/^licence-law\t.*\t2026-01-05\t/m);
    expect((await run('law', 'revise', library, '行政许可法', '--version', '2026-01-05')).code).toBe(2);
  });

  test('every chart that cites the former version is then marked by its check, and no other', async () => {
    const { charts, ...facts } = readLibraryContents(library);
    const marked = charts.filter((chart) => checkContents(chart, facts).some(({ rule, message }) => rule === 'citation-in-force' && message.includes('行政许可法')));
    const { out } = await run('law', 'citing', library, '行政许可法');
    expect(marked.length).toBeGreaterThan(0);
    expect(marked.map(({ title }) => title)).toEqual(out.split('\n').filter((line) => line.endsWith('流程图')));
  });

  test('the register is replaced from a file, a year added to the calendar', async () => {
    const [file, year] = [path.join(folder, 'register.json'), path.join(folder, '2027.json')];
    writeFileSync(file, writeRegisterFile({ laws: shippedRegister.laws.slice(0, 2) }));
    writeFileSync(year, JSON.stringify({ year: 2027, papers: [], days: [{ name: '元旦', date: '2027-01-01', isOffDay: true }] }));
    expect(await run('law', 'replace', library, file)).toMatchObject({ code: 0, out: '法规库已替换，共 2 部\n' });
    expect(await run('calendar', 'add', library, year)).toMatchObject({ code: 0, out: '2027 年的节假日安排已加入\n' });
    expect((await run('calendar', 'add', library, file)).code).toBe(2);
  });

  test.each([[['law']], [['law', 'list', 'a', 'b']], [['law', 'citing', 'a']], [['calendar', 'list', 'a', 'b']]])('%j is told its usage', async (words) => {
    expect(await run(...words)).toMatchObject({ code: 2, err: expect.stringContaining('LIBRARY') as string });
  });
});

// helpers

async function run(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await runCommandLine(words, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    signal: new AbortController().signal,
    ask: () => Promise.resolve(null),
    maker: () => expect.unreachable('no command here paints'),
  });
  return { code, out, err };
}
