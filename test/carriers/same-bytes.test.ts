import { afterAll, afterEach, expect, test, vi } from 'vitest';
import { createChartMaker, type ChartMaker } from '../../electron/backend/chart-maker.ts';
import { sha256 } from '../../electron/ports/digest.ts';
import type { CarrierSource } from '../../shared/carriers/carrier-source.ts';
import { carrierNames, type CarrierOrderInput } from '../../shared/contract/carrier-order.ts';
import { filesOf, ringSeal, sampleSource } from './sample-carriers.ts';

const orders: readonly CarrierOrderInput[] = [
  ...carrierNames.map((as): CarrierOrderInput => ({ as })),
  { as: 'poster', show: 'wall', paper: 'A0' },
  { as: 'poster', tiles: { paper: 'A4', overlap: 10 } },
  { as: 'card', form: 'A6', sheet: 'A4', flip: 'short' },
  { as: 'handbook', page: 'A5', isBooklet: true },
  { as: 'screen', form: 'png' },
];

const first = createChartMaker();
const second = createChartMaker();
const seal = ringSeal();
const { TZ } = process.env;
afterEach(() => {
  vi.useRealTimers();
  process.env['TZ'] = TZ;
  if (TZ === undefined) {
    delete process.env['TZ'];
  }
});
afterAll(() => {
  first.close();
  second.close();
});

test.each(orders)('%j: the same charts are the same bytes elsewhere, later, and after other charts', async (order) => {
  const sourceOf = slow.has(order.as) ? ofOne : ofTwo;
  const made = await digests(first, order, sourceOf(first));
  expect(made.length).toBeGreaterThan(0);
  elsewhereAndLater();
  if (!slow.has(order.as)) {
    expect(await digests(second, order, ofOthers(second))).not.toEqual(made);
  }
  expect(await digests(second, order, sourceOf(second))).toEqual(made);
});

// helpers

/** Web fonts and pictures take a second for every face and page. */
const slow: ReadonlySet<string> = new Set(['png', 'kiosk', 'site', 'screen']);

/** Half a day behind Beijing's clock and a year on, for whoever asks the machine and not the clock given. */
function elsewhereAndLater(): void {
  process.env['TZ'] = 'America/New_York';
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-07-01T20:30:00Z') });
}

function ofTwo(maker: ChartMaker): CarrierSource {
  return { ...sampleSource(maker, ['林木种子生产经营备案', '造林绿化和森林保护表彰奖励']), seal };
}

function ofOne(maker: ChartMaker): CarrierSource {
  return { ...sampleSource(maker, ['林木种子生产经营备案']), seal };
}

/** Other charts of a department whose posts stand in another order. */
function ofOthers(maker: ChartMaker): CarrierSource {
  const { posts, ...source } = sampleSource(maker, ['林木采伐许可']);
  return { ...source, posts: [...posts].reverse() };
}

async function digests(maker: ChartMaker, order: CarrierOrderInput, source: CarrierSource): Promise<[string, string][]> {
  const made: [string, string][] = [];
  for await (const { name, bytes } of filesOf(maker, order, source)) {
    made.push([name, sha256(bytes)]);
  }
  return made;
}
