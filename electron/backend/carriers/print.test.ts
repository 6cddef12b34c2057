import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { arrangedSamples, fonts } from '../../../test/print/print-kit.ts';
import type { CarrierSource } from '../../../shared/carriers/carrier-source.ts';
import { carrierOrderSchema, type CarrierOrderInput } from '../../../shared/contract/carrier-order.ts';
import { throwIfCancelled } from '../../../shared/kernel/cancellation.ts';
import { MingquanError } from '../../../shared/kernel/mingquan-error.ts';
import { departmentSchema, postSchema } from '../../../shared/model/department.ts';
import { pdfPainter } from '../../../shared/paint/pdf.ts';
import type { Sheet } from '../../../shared/scene/display-list.ts';
import { readFontBytes } from '../../ports/fonts.ts';
import type { ProducedFile } from '../exporters.ts';
import type { CarrierTools } from './carrier.ts';
import { orderedFiles, orderedSheets } from './carriers.ts';

const paint = pdfPainter(readFontBytes());
let source: CarrierSource;

beforeAll(async () => {
  const charts = (await arrangedSamples()).slice(0, 6);
  const facts = JSON.parse(readFileSync(new URL('../../../resources/samples/department.json', import.meta.url), 'utf8')) as { department: unknown; posts: unknown };
  source = {
    department: departmentSchema.parse(facts.department),
    posts: postSchema.array().parse(facts.posts),
    powers: charts.map(({ power, id }) => ({ power, chartId: id })),
    charts: charts.map((chart) => ({ id: chart.id, title: chart.title, power: chart.power, read: () => Promise.resolve(chart) })),
    madeOn: '2026-11-24',
    seal: null,
  };
});

function toolsWith(signal: AbortSignal, progress: CarrierTools['progress']): CarrierTools {
  const none = (): never => {
    throw new TypeError('paper carriers do not ask for this');
  };
  return {
    fonts,
    signal,
    progress,
    leaveOut: () => undefined,
    pdf: (sheets, facts) => paint(sheets, { seal: null, ...facts }),
    press: none,
    pictures: none,
    ofd: none,
    docx: none,
    xlsx: none,
    webFont: none,
    rearrange: none,
    sign: null,
    check: none,
    async pause() {
      await new Promise((resume) => setImmediate(resume));
      throwIfCancelled(signal);
    },
  };
}

async function filesOf(input: CarrierOrderInput, told: CarrierTools['progress'] = () => undefined, signal = new AbortController().signal): Promise<ProducedFile[]> {
  const files: ProducedFile[] = [];
  for await (const file of orderedFiles(carrierOrderSchema.parse(input), source, toolsWith(signal, told))) {
    files.push(file);
  }
  return files;
}

async function sheetsOf(input: CarrierOrderInput): Promise<Sheet[]> {
  const sheets: Sheet[] = [];
  for await (const sheet of orderedSheets(carrierOrderSchema.parse(input), source, toolsWith(new AbortController().signal, () => undefined)) ?? []) {
    sheets.push(sheet);
  }
  return sheets;
}

test.each([
  [{ as: 'card' }, 12],
  [{ as: 'card', form: 'A6', sheet: 'A4' }, 12],
  [{ as: 'card', form: 'A6', sheet: 'A4', copies: 1 }, 4],
  [{ as: 'card', form: 'A5', sheet: 'A3', copies: 2 }, 6],
  [{ as: 'card', form: 'three-fold', sheet: 'A3', copies: 1 }, 6],
] as const)('%j has %i pages, numbered', async (order, count) => {
  const sheets = await sheetsOf(order);
  expect(sheets.map(({ page, pages }) => [page, pages])).toEqual(Array.from({ length: count }, (_, index) => [index + 1, count]));
});

test('a booklet has half as many sides as its handbook pages, on sheets of twice the size', async () => {
  const [pages, sides] = [await sheetsOf({ as: 'handbook', page: 'A5' }), await sheetsOf({ as: 'handbook', page: 'A5', isBooklet: true })];
  expect(sides.length).toBe((Math.ceil(pages.length / 4) * 4) / 2);
  expect(sides[0]!.width).toBe(pages[0]!.width * 2);
});

describe.each([{ as: 'card', sheet: 'A4' }, { as: 'handbook' }] as const)('%j', (order) => {
  test('makes one PDF, the same bytes each time, and tells how far it is', async () => {
    const told: number[] = [];
    const [first] = await filesOf(order, (done) => told.push(done));
    const [second, ...more] = await filesOf(order);
    expect(more).toEqual([]);
    expect(first!.name).toMatch(/^[^/\\:]+\.pdf$/);
    expect(Buffer.from(first!.bytes).equals(Buffer.from(second!.bytes))).toBe(true);
    expect(told).toEqual([...told].sort((one, other) => one - other));
    expect(told.length).toBeGreaterThanOrEqual(6);
  });

  test('is called off within a fifth of a second, without a file', async () => {
    const off = new AbortController();
    let calledOff = 0;
    const progress = (done: number): void => {
      if (done === 2) {
        calledOff = performance.now();
        off.abort();
      }
    };
    const error: unknown = await filesOf(order, progress, off.signal).catch((thrown: unknown) => thrown);
    expect(error instanceof MingquanError && error.code).toBe('request.cancelled');
    expect(performance.now() - calledOff).toBeLessThan(200);
  });
});
