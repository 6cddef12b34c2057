import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createChartMaker, type ChartMaker } from '../../electron/backend/chart-maker.ts';
import { createLibraryFromSamples } from '../../electron/backend/create-library-from-samples.ts';
import { sealHandlers } from '../../electron/backend/seal-handlers.ts';
import type { Services } from '../../electron/backend/services.ts';
import { runCommandLine } from '../../electron/cli/run-command-line.ts';
import { systemClock } from '../../electron/ports/clock.ts';
import { randomId } from '../../electron/ports/ids.ts';
import { readSampleData } from '../../electron/ports/resources.ts';
import { openLibrary } from '../../electron/storage/open-library.ts';
import { listAuditLines } from '../../electron/storage/audit-queries.ts';
import { makeTestCertificate } from '../harness/test-certificates.ts';
import { sealScan } from '../harness/seal-scan.ts';

const now = Date.now();
const unit = makeTestCertificate({ from: new Date(now - 86_400_000).toISOString(), until: new Date(now + 86_400_000).toISOString() });
const sampleChart = path.resolve(import.meta.dirname, '../../resources/samples/charts/01-penalty-illegal-land-use.chart.json');
let folder: string;
let library: string;
let maker: ChartMaker;
const at = (name: string): string => path.join(folder, name);
const asked: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingquan-sealing-'));
  library = at('样例.mingquan');
  const { department, charts } = readSampleData();
  createLibraryFromSamples(library, { department, charts: charts.slice(0, 2) }, { clock: systemClock, newId: randomId });
  const opened = openLibrary(library, { clock: systemClock });
  const handlers = sealHandlers({ library: opened, clock: systemClock, newId: randomId } as unknown as Services);
  const bytes = Buffer.from(sealScan({ width: 300, height: 300, radius: 100 })).toString('base64');
  await handlers['seals.import']({ name: '公章', bytes, wishes: { width: 42, rotation: 0, threshold: 0.3 }, passphrase: 'seal passphrase' }, { clientId: '', signal: new AbortController().signal });
  opened.close();
  writeFileSync(at('unit.p12'), unit.p12);
  writeFileSync(at('seal-passphrase'), 'seal passphrase\n');
  process.env['TEST_SEALING'] = unit.passphrase;
  maker = createChartMaker();
});
afterAll(() => {
  maker.close();
  delete process.env['TEST_SEALING'];
  rmSync(folder, { recursive: true, force: true });
});

async function run(...words: string[]): Promise<{ code: number; out: string; err: string }> {
  let [out, err] = ['', ''];
  const code = await runCommandLine(words, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    signal: new AbortController().signal,
    ask(prompt) {
      asked.push(prompt);
      return Promise.resolve('seal passphrase');
    },
    maker: () => maker,
  });
  return { code, out, err };
}

const lines = () => {
  const { readable, close } = openLibrary(library, { clock: systemClock, access: 'read' });
  const all = listAuditLines(readable).filter(({ action }) => action.startsWith('seal.'));
  close();
  return all;
};
const uses = () => lines().map(({ action, detail }) => [action, detail['file'] ?? '']);

const sign = ['--sign', 'unit.p12', '--passphrase-env', 'TEST_SEALING'] as const;
const signing = (): string[] => sign.map((word) => (word === 'unit.p12' ? at(word) : word));

describe('export and package', () => {
  test('seal from the seal box, asking at the terminal, and sign; the box logs each file', async () => {
    const { code, err } = await run('export', library, '--as', 'pdf', '--out', at('pdf'), '--seal-box', '公章', ...signing());
    expect([code, err]).toEqual([0, '']);
    expect(asked).toEqual([expect.stringContaining('公章')]);
    const names = readdirSync(at('pdf'));
    expect(names).toHaveLength(2);
    const verified = await run('verify', path.join(at('pdf'), names[0] ?? ''));
    expect([verified.code, verified.out]).toEqual([0, expect.stringContaining('清溪县农业农村局')]);
    expect(uses().slice(1)).toEqual([['seal.open', ''], ...names.map((name) => ['seal.use', name])]);
  });

  test('the box logs which documents are sealed, and no file that bears no seal', async () => {
    const before = uses().length;
    const sealing = ['--seal-box', '公章', '--seal-passphrase-file', at('seal-passphrase')];
    expect(await run('export', library, '--as', 'documents', '--out', at('documents'), ...sealing)).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(at('documents'))).toContain('07-检查报告.pdf');
    const [opened, ...used] = lines().slice(before);
    expect(used.map(({ detail }) => detail['file'])).toEqual(['01-备案报告.pdf', '02-职权目录.pdf', '03-岗责分解方案.pdf', '05-依据汇总.pdf']);
    expect(used.map(({ detail }) => [detail['sealed'], detail['count']])).toContainEqual(['清溪县自然资源和林业局行政执法职权目录', 1]);
    expect(opened?.detail).toMatchObject({ sealed: used.map(({ detail }) => detail['sealed']).join('、'), count: 4 });
  });

  test('a package is sealed and its list signed', async () => {
    const file = at('备案包.zip');
    const sealing = ['--seal-box', '公章', '--seal-passphrase-file', at('seal-passphrase')];
    expect(await run('package', library, '--out', file, '--copies', '4', ...sealing, ...signing())).toMatchObject({ code: 0, err: '' });
    const { code, out } = await run('verify', file);
    expect([code, out]).toEqual([0, expect.stringContaining('清单由清溪县农业农村局签名')]);
    expect(readFileSync(file).includes('"copies": 4')).toBe(true);
    expect(uses().at(-1)).toEqual(['seal.use', expect.stringMatching(/备案包\.zip$/)]);
    const [opened, used] = lines().slice(-2);
    expect(used?.detail).toMatchObject({ count: 7, sealed: opened?.detail['sealed'] });
  });

  test('a package is dated and completed from the command line', async () => {
    const file = at('另一包.zip');
    const letter = ['--date', '2026-03-02', '--document-number', '清自然资〔2026〕3号', '--signatory', '王小明', '--contact', '李四'];
    expect(await run('package', library, '--out', file, ...letter)).toMatchObject({ code: 0, err: '' });
    expect(await run('verify', file)).toMatchObject({ code: 0 });
    const report = Buffer.from(unzipSync(readFileSync(file))['01-备案报告.txt'] ?? []).toString('utf8');
    expect(report).toContain('清自然资〔2026〕3号　签发人：王小明');
    expect(report).toMatch(/\n2026年3月2日\n（联系人：李四/);
    expect((await run('package', library, '--out', at('never.zip'), '--date', '2026-02-30')).code).toBe(2);
  });

  test('what cannot be sealed or signed is told, and nothing is made', async () => {
    const never = ['--out', at('never')];
    expect((await run('export', library, '--as', 'pdf', ...never, '--seal-box', '别的章')).err).toContain('印章');
    expect((await run('export', sampleChart, '--as', 'pdf', ...never, '--seal-box', '公章')).err).toContain('LIBRARY');
    expect((await run('export', library, '--as', 'pdf', ...never, '--seal-box', '公章', '--seal', 'x.png')).code).toBe(2);
    expect((await run('export', library, '--as', 'json', ...never, ...signing())).code).toBe(2);
    expect((await run('export', library, '--as', 'pdf', ...never, '--sign', at('unit.p12'), '--passphrase-env', 'NOT_SET')).err).toContain('--passphrase-env');
    expect((await run('export', library, '--as', 'pdf', ...never, '--sign', at('unit.p12'), '--passphrase-file', at('seal-passphrase'))).err).toContain('口令');
    expect(existsSync(at('never'))).toBe(false);
  });
});
