import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createChartMaker, type ChartMaker } from '../../electron/backend/chart-maker.ts';
import { createLibraryFromSamples } from '../../electron/backend/create-library-from-samples.ts';
import { runCommandLine } from '../../electron/cli/run-command-line.ts';
import { systemClock } from '../../electron/ports/clock.ts';
import { randomId } from '../../electron/ports/ids.ts';
import { readSampleData } from '../../electron/ports/resources.ts';
import { waiverSchema } from '../../shared/model/waiver.ts';
import { readChartFile } from '../../shared/formats/chart-file.ts';

const published = ['huanghua-penalty', 'houchang-licence'].map((name) => `test/fixtures/real/${name}.chart.json`);
const sampleChart = 'resources/samples/charts/03-licence-tree-felling.chart.json';

let folder: string;
let library: string;
let maker: ChartMaker;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingquan-cli-'));
  library = path.join(folder, '样例 库.mingquan');
  createLibraryFromSamples(library, readSampleData(), { clock: systemClock, newId: randomId });
  maker = createChartMaker();
});

afterAll(() => {
  maker.close();
  rmSync(folder, { recursive: true, force: true });
});

async function run(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await runCommandLine(words, {
    out: (text) => (out += text),
    err: (text) => (err += text),
    signal: new AbortController().signal,
    ask: () => Promise.resolve(null),
    maker: () => maker,
  });
  return { code, out, err };
}

const checkOutput = z.strictObject({
  files: z.array(
    z.strictObject({
      path: z.string(),
      power: z.string(),
      findings: z.array(
        z.strictObject({
          rule: z.string(),
          severity: z.enum(['error', 'warning', 'info']),
          element: z.string(),
          target: z.string(),
          message: z.string(),
          clause: z.string(),
          waiver: z.strictObject({ reason: z.string(), by: z.string(), on: z.string() }).nullable(),
        }),
      ),
      staleWaivers: z.array(waiverSchema),
    }),
  ),
});

describe('check', () => {
  test('finds the gaps of the published charts and exits 1, in the agreed JSON', async () => {
    const { code, out } = await run('check', ...published, '--format', 'json');
    const { files } = checkOutput.parse(JSON.parse(out));
    expect(code).toBe(1);
    expect(files.map((file) => file.path)).toEqual(published);
    for (const file of files) {
      const elements = new Set(file.findings.filter((finding) => finding.severity === 'error').map((finding) => finding.element));
      expect([...elements]).toEqual(expect.arrayContaining(['E1', 'E4', 'E5', 'E6', 'E7', 'E9']));
    }
  });

  test('finds nothing wrong with the sample library', async () => {
    const { code, out } = await run('check', library, '--max-warnings', '0');
    expect(out).toContain('0 处错误，0 处警告');
    expect(code).toBe(0);
  });

  test('what is explained counts as nothing, and is printed with its reason, name and date', async () => {
    const chart = readChartFile(readFileSync(sampleChart), sampleChart).chart;
    const silent = { ...chart, content: { ...chart.content, quality: { ...chart.content.quality, attitude: '' } } };
    const file = path.join(folder, 'explained.chart.json');
    writeFileSync(file, JSON.stringify(silent));
    const before = checkOutput.parse(JSON.parse((await run('check', file, '--format', 'json')).out)).files[0];
    const found = before?.findings[0];
    expect(found).toMatchObject({ rule: 'quality-standard-complete', severity: 'error', waiver: null });
    if (found === undefined) {
      return;
    }
    const { rule, target, message } = found;
    const waiver = { rule, target, message, reason: '服务态度由政务服务中心统一规定', citation: null, by: '李明', on: '2026-03-02' };
    const gone = { ...waiver, message: '早已改正的问题' };
    writeFileSync(file, JSON.stringify({ ...silent, waivers: [waiver, gone] }));
    const text = await run('check', file, '--max-warnings', '0');
    expect(text.code).toBe(0);
    expect(text.out).toContain(`已说明 E5 ${message}`);
    expect(text.out).toContain('理由：服务态度由政务服务中心统一规定（李明，2026-03-02）');
    expect(text.out).toContain('说明已没有对应的问题：早已改正的问题');
    expect(text.out).toContain('0 处错误，0 处警告，0 处提示，1 处已说明');
    const json = checkOutput.parse(JSON.parse((await run('check', file, '--format', 'json')).out)).files[0];
    expect(json?.findings).toEqual([{ ...found, waiver: { reason: waiver.reason, by: waiver.by, on: waiver.on } }]);
    expect(json?.staleWaivers).toEqual([gone]);
  });

  test('too many warnings are findings', async () => {
    const chart = readChartFile(readFileSync(sampleChart), sampleChart).chart;
    const warned = { ...chart, edges: chart.edges.map((edge) => ({ ...edge, interfaceMark: '' })) };
    const file = path.join(folder, 'warned.chart.json');
    writeFileSync(file, JSON.stringify(warned));
    expect((await run('check', file)).code).toBe(0);
    expect((await run('check', file, '--max-warnings', '0')).code).toBe(1);
  });
});

describe('bad input ends with 2, a sentence, and nothing written', () => {
  const cases: [string, (file: string) => void][] = [
    ['empty', (file) => writeFileSync(file, '')],
    ['truncated', (file) => writeFileSync(file, readFileSync(sampleChart).subarray(0, 900))],
    ['200 MB', (file) => (writeFileSync(file, ''), truncateSync(file, 200 * 1024 * 1024))],
    ['another kind of file', (file) => writeFileSync(file, '{"format":"something-else"}')],
    ['deeply nested', (file) => writeFileSync(file, `${'['.repeat(200_000)}${']'.repeat(200_000)}`)],
    ['not text', (file) => writeFileSync(file, Uint8Array.from({ length: 500 }, (_, index) => (index * 37) % 256))],
    ['a folder', (file) => mkdirSync(file)],
  ];

  test.each(cases)('chart file: %s', async (name, make) => {
    const file = path.join(folder, `bad ${name}.chart.json`);
    make(file);
    const before = readdirSync(folder).sort();
    for (const words of [['check', file], ['layout', file, '-o', path.join(folder, 'never.json')], ['export', file, '--as', 'pdf', '--out', path.join(folder, 'never')]]) {
      const { code, err } = await run(...words);
      expect(code, `${words[0]} ${name}`).toBe(2);
      expect(err).toMatch(/[。？]/);
    }
    expect(readdirSync(folder).sort()).toEqual(before);
  });

  test('a library that is not SQLite stays as it is', async () => {
    const file = path.join(folder, 'text.mingquan');
    writeFileSync(file, '这不是数据库');
    for (const command of [['check', file], ['package', file, '--out', path.join(folder, 'never.zip')], ['export', file, '--as', 'pdf', '--out', path.join(folder, 'never')]]) {
      expect((await run(...command)).code).toBe(2);
    }
    expect(readFileSync(file, 'utf8')).toBe('这不是数据库');
    expect(existsSync(path.join(folder, 'never.zip'))).toBe(false);
  });

  test('a seal that is not an image', async () => {
    const seal = path.join(folder, 'seal.png');
    writeFileSync(seal, 'not a picture');
    const { code, err } = await run('export', sampleChart, '--as', 'pdf', '--out', path.join(folder, 'never'), '--seal', seal);
    expect([code, err.includes('PNG')]).toEqual([2, true]);
    expect(existsSync(path.join(folder, 'never'))).toBe(false);
  });

  test.each([
    [['nonsense']],
    [[]],
    [['check']],
    [['check', sampleChart, '--nonsense']],
    [['check', sampleChart, '--max-warnings', 'many']],
    [['export', sampleChart, '--as', 'rtf', '--out', 'x']],
    [['export', sampleChart, '--as', 'pdf']],
    [['new', '--kind', 'unknown', '--name', 'x', '-o', 'x']],
    [['verify', 'no-such.zip']],
    [['layout', 'no-such.chart.json', '-o', 'x']],
  ])('wrong usage: %j', async (words) => {
    const { code, err } = await run(...words);
    expect(code).toBe(2);
    expect(err).not.toBe('');
  });

  test('a character no font has is named before anything is written', async () => {
    const chart = readChartFile(readFileSync(sampleChart), sampleChart).chart;
    const file = path.join(folder, 'rare.chart.json');
    writeFileSync(file, JSON.stringify({ ...chart, title: '𡿨村采伐许可' }));
    const { code, err } = await run('export', file, '--as', 'pdf', '--out', path.join(folder, 'never'));
    expect(code).toBe(2);
    expect(err).toContain('𡿨');
    expect(err).toContain('U+21FE8');
    expect(existsSync(path.join(folder, 'never'))).toBe(false);
  });
});

describe('new and layout', () => {
  test('with a library the facts are filled in and only what is particular to the power is left to do', async () => {
    const file = path.join(folder, 'new.chart.json');
    expect((await run('new', '--kind', 'licence', '--name', '临时占用林地审批', '--library', library, '-o', file)).code).toBe(0);
    const { chart, notes } = readChartFile(readFileSync(file), file);
    expect(notes).toEqual([]);
    expect(chart.power).toMatchObject({ kind: 'licence', name: '临时占用林地审批' });
    expect(chart.issuer).not.toBe('');
    expect(chart.content.remedy.reviewBody).not.toBe('');
    expect(chart.nodes.every((node) => node.position !== null)).toBe(true);
  });

  test('laying out twice gives the same file', async () => {
    const [first = '', second = ''] = ['first', 'second'].map((name) => path.join(folder, `${name}.chart.json`));
    await run('layout', published[0] ?? '', '-o', first);
    await run('layout', first, '-o', second);
    expect(readFileSync(second)).toEqual(readFileSync(first));
  });
});

describe('export, package, verify', () => {
  test('exporting twice gives the same bytes in every format', async () => {
    for (const as of ['pdf', 'svg', 'png', 'text', 'json']) {
      const [first = '', second = ''] = ['first', 'second'].map((name) => path.join(folder, `${as}-${name}`));
      expect((await run('export', sampleChart, '--as', as, '--out', first)).code).toBe(0);
      await run('export', sampleChart, '--as', as, '--out', second);
      const names = readdirSync(first);
      expect(names.length).toBeGreaterThan(0);
      expect(readdirSync(second)).toEqual(names);
      for (const name of names) {
        expect(readFileSync(path.join(second, name)).equals(readFileSync(path.join(first, name)))).toBe(true);
      }
    }
  });

  test('a package verifies; with one byte flipped it does not; as text it is no package', async () => {
    const file = path.join(folder, 'package.zip');
    const built = await run('package', library, '--out', file);
    expect([built.code, built.err]).toEqual([0, '']);
    expect((await run('verify', file)).code).toBe(0);
    const bytes = readFileSync(file);
    const flipped = path.join(folder, 'flipped.zip');
    cpSync(file, flipped);
    bytes[Math.floor(bytes.length / 3)]! ^= 1;
    writeFileSync(flipped, bytes);
    const { code, out } = await run('verify', flipped, '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(out).problems.length).toBeGreaterThan(0);
    writeFileSync(flipped, 'PK no');
    expect((await run('verify', flipped)).code).toBe(2);
  });

  test('a library with errors is not packaged', async () => {
    const empty = path.join(folder, 'empty.mingquan');
    const samples = readSampleData();
    const chart = JSON.parse(readFileSync(published[0] ?? '', 'utf8'));
    createLibraryFromSamples(empty, { department: samples.department, charts: [chart] }, { clock: systemClock, newId: randomId });
    const output = path.join(folder, 'refused.zip');
    const { code, err } = await run('package', empty, '--out', output);
    expect(code).toBe(2);
    expect(err).toContain('错误未改正');
    expect(existsSync(output)).toBe(false);
  });
});

test('names of files are meant from where npm was typed, though npm runs in the project', async () => {
  cpSync(sampleChart, path.join(folder, 'typed here.chart.json'));
  const environment = { ...process.env, npm_lifecycle_event: 'mingquan', INIT_CWD: folder };
  const words = ['electron/cli/main.ts', 'check', 'typed here.chart.json'];
  const { stdout } = await promisify(execFile)(process.execPath, words, { env: environment });
  expect(stdout).toContain('typed here.chart.json');
});

describe('deadline', () => {
  test('tells the last day and what lies between, by the library too', async () => {
    const told = await run('deadline', '--from', '2026-09-30', '--limit', '5个工作日', '--library', library);
    expect(told).toEqual({
      code: 0,
      err: '',
      out: '2026-09-30 起 5个工作日：2026-10-13\n其间工作日 5 日\n放假休息：2026-10-01至2026-10-07（国庆节）、2026-10-11\n调休上班：2026-10-10（国庆节）\n',
    });
  });

  test('shows what is rolled, and what is only expected', async () => {
    expect((await run('deadline', '--from', '2026-07-03', '--limit', '90自然日')).out).toContain('2026-10-01；最后一日是休息日，顺延至 2026-10-08');
    expect((await run('deadline', '--from', '2026-12-08', '--limit', '20个工作日')).out).toContain('2027-01-06（预计，以国务院办公厅通知为准');
  });

  test('guesses no unit and no date', async () => {
    expect((await run('deadline', '--from', '2026-09-30', '--limit', '5日')).code).toBe(2);
    expect((await run('deadline', '--from', '2026-09-31', '--limit', '5个工作日')).code).toBe(2);
  });
});
