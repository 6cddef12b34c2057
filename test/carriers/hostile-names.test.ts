import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createChartMaker, type ChartMaker } from '../../electron/backend/chart-maker.ts';
import { zipped } from '../../electron/backend/carriers/delivered.ts';
import { writeRun } from '../../electron/ports/output-folder.ts';
import type { CarrierSource } from '../../shared/carriers/carrier-source.ts';
import { carrierNames, carrierOrderSchema } from '../../shared/contract/carrier-order.ts';
import { collect } from '../../shared/kernel/collect.ts';
import { readArchive } from '../../shared/filing/read-archive.ts';
import { departmentSchema } from '../../shared/model/department.ts';
import { defaultKnowledge } from '../../shared/rules/knowledge.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { readSampleData } from '../../electron/ports/resources.ts';
import { arrangedSamples } from '../print/print-kit.ts';

/** Names that some file system does not take as they are, and two pairs of which one name becomes. */
const hostile = [
  'a/b:c\\d?e*"<>|的处罚', 'CON', 'NUL.txt', '末尾有点...', '.. / ..', '甲/乙', '甲／乙', 'Abc', 'aBC',
  '长'.repeat(200), '𬭎'.repeat(100), 'a'.repeat(200),
];
const forbidden = /[\\:*?"<>|\p{Cc}]|[. ]$/u;
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

let maker: ChartMaker;
let charts: Chart[];
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'mingquan-names-'));
  maker = createChartMaker();
  const sample = (await arrangedSamples())[2]!;
  charts = hostile.map((name, index) => ({ ...sample, id: `chart-${index}`, title: name, power: { ...sample.power, code: `C-${index}`, name } }));
});
afterAll(() => {
  maker.close();
  rmSync(folder, { recursive: true, force: true });
});

/** One chart alone is named without a number: each of those is tried too where that is quick. */
function sourceOf(some: readonly Chart[]): CarrierSource {
  const { department: known } = z.object({ department: departmentSchema }).parse(readSampleData().department);
  const department = { ...known, name: `清溪/县:${'林业局'.repeat(40)}` };
  return {
    department,
    posts: [],
    powers: some.map(({ id, power }) => ({ power, chartId: id })),
    charts: some.map((chart) => ({ id: chart.id, title: chart.title, power: chart.power, read: () => Promise.resolve(chart) })),
    madeOn: '2026-03-02',
    seal: null,
  };
}

describe.each(carrierNames)('%s', (as) => {
  test('names its files as every system takes them, each otherwise', { timeout: 180_000 }, async () => {
    const order = carrierOrderSchema.parse({ as, ...(as === 'poster' ? { paper: 'A0' } : {}) });
    const files = maker.carrierFiles({
      order,
      source: sourceOf(charts),
      facts: defaultKnowledge(),
      signal: new AbortController().signal,
      progress: () => undefined,
      leaveOut: () => undefined,
    });
    const names: string[] = [];
    const target = path.join(folder, as);
    async function* named(): typeof files extends AsyncIterable<infer File> ? AsyncGenerator<File> : never {
      for await (const file of files) {
        names.push(file.name);
        yield file;
      }
    }
    const run = await writeRun(target, named(), { ifThere: 'number', signal: { aborted: false } });
    expect(run.files.map(({ name }) => name)).toEqual(names);
    expectTaken(names);
    const standing = readdirSync(target, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    expect(standing.length).toBe(names.length);
  });
});

test('a package names its members so, too', { timeout: 180_000 }, async () => {
  const job = { order: carrierOrderSchema.parse({ as: 'package' }), source: sourceOf(charts), facts: defaultKnowledge(), signal: new AbortController().signal, progress: () => undefined };
  const chunks = await collect(zipped(maker.carrierFiles(job)));
  const names = readArchive(new Uint8Array(Buffer.concat(chunks)), 'a.zip').map(({ name }) => name);
  expect(names.filter((name) => name.endsWith('.chart.json'))).toHaveLength(hostile.length);
  expectTaken(names);
});

test('names with emoji go where no font is needed, and are refused by character where one is', async () => {
  const named = { ...charts[0]!, title: '占道😀经营', power: { ...charts[0]!.power, name: '占道😀经营' } };
  const make = async (as: 'json' | 'pdf'): Promise<string[]> => {
    const names: string[] = [];
    const job = { order: carrierOrderSchema.parse({ as }), source: sourceOf([named]), facts: defaultKnowledge(), signal: new AbortController().signal, progress: () => undefined };
    for await (const { name } of maker.carrierFiles(job)) {
      names.push(name);
    }
    return names;
  };
  expect(await make('json')).toEqual(['占道😀经营.chart.json']);
  await expect(make('pdf')).rejects.toMatchObject({ code: 'font.character-missing', details: { character: '😀' } });
});

// helpers

function expectTaken(names: readonly string[]): void {
  expect(names.length).toBeGreaterThan(0);
  for (const part of names.flatMap((name) => name.split('/'))) {
    expect(part).not.toMatch(forbidden);
    expect(part).not.toMatch(device);
    expect(part).not.toBe('');
    expect(Buffer.byteLength(part)).toBeLessThanOrEqual(255);
  }
  // A run's folder and the clerk's own still have to stand before it in 260 letters.
  expect(Math.max(...names.map((name) => name.length))).toBeLessThanOrEqual(120);
  expect(new Set(names.map((name) => name.normalize('NFC').toLowerCase())).size).toBe(names.length);
}
