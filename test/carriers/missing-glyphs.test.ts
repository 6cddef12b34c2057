import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createChartMaker, type ChartMaker } from '../../electron/backend/chart-maker.ts';
import type { CarrierSource } from '../../shared/carriers/carrier-source.ts';
import { carrierNames, type CarrierName } from '../../shared/contract/carrier-order.ts';
import { collect } from '../../shared/kernel/collect.ts';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { defaultKnowledge } from '../../shared/rules/knowledge.ts';
import { filesOf, sampleSource } from './sample-carriers.ts';

/** A rare Han character of plane 2 that no shipped face has. */
const rare = '\u{21FE8}';

/**
 * What becomes of the character. It must stop what is set in the shipped faces, the place named. `carried`: text without faces
 * of ours, and Word and Excel, which find a face on the reader's computer. `told`: the check report writes its number in place
 * of it, since it is the report that names such characters. `absent`: the carrier does not show that field. `refused`: the
 * check that must pass first finds it.
 */
type Fate = 'stops' | 'carried' | 'told' | 'absent' | 'refused';

const table: Readonly<Record<CarrierName, { readonly title: Fate; readonly field: Fate }>> = {
  pdf: { title: 'stops', field: 'stops' },
  svg: { title: 'stops', field: 'stops' },
  png: { title: 'stops', field: 'stops' },
  ofd: { title: 'stops', field: 'stops' },
  package: { title: 'refused', field: 'refused' },
  text: { title: 'carried', field: 'carried' },
  json: { title: 'carried', field: 'carried' },
  xml: { title: 'carried', field: 'carried' },
  // Documents name powers, not charts; the report that names charts is the check's.
  docx: { title: 'told', field: 'carried' },
  documents: { title: 'told', field: 'stops' },
  xlsx: { title: 'carried', field: 'carried' },
  poster: { title: 'stops', field: 'stops' },
  // A card is called by its power and says what the public needs, not by which standard the office works.
  card: { title: 'absent', field: 'absent' },
  handbook: { title: 'stops', field: 'stops' },
  screen: { title: 'stops', field: 'stops' },
  // Pages bring their faces along, so that they show the same on every computer.
  kiosk: { title: 'stops', field: 'stops' },
  site: { title: 'stops', field: 'stops' },
};

const places = {
  title: { name: '标题', change: (chart: Chart): Chart => ({ ...chart, title: `${rare}${chart.title}` }) },
  field: { name: '工作质量标准', change: (chart: Chart): Chart => ({ ...chart, content: { ...chart.content, quality: { ...chart.content.quality, handling: `材料齐全${rare}` } } }) },
} as const;

let maker: ChartMaker;
beforeAll(() => {
  maker = createChartMaker();
});
afterAll(() => maker.close());

test('the table has every carrier', () => {
  expect(Object.keys(table).sort()).toEqual([...carrierNames].sort());
});

describe.each(['title', 'field'] as const)('a character no face has, in the %s of a chart', (where) => {
  test.each(carrierNames.map((as) => [as, table[as][where]] as const))('%s: %s', async (as, fate) => {
    const { source, title } = await sourceWith(where);
    const made = collect(filesOf(maker, { as }, source));
    if (fate === 'stops') {
      expect(await failureOf(made)).toEqual({ code: 'font.character-missing', place: `${title}：${places[where].name}`, character: rare, codePoint: 'U+21FE8' });
      return;
    }
    if (fate === 'refused') {
      expect(await failureOf(made)).toEqual({ code: 'package.incomplete', count: 1 });
      return;
    }
    const texts = (await made).flatMap(({ name, bytes }) => textsIn(name, bytes));
    expect([fate, texts.some((text) => text.includes(rare))]).toEqual([fate, fate === 'carried']);
    if (fate === 'told' && as === 'docx') {
      expect(texts.some((text) => text.includes('U+21FE8'))).toBe(true);
    }
  });
});

test('the check that refuses a package names the character and the field', async () => {
  const { source } = await sourceWith('field');
  const { department, posts } = source;
  const charts = await Promise.all(source.charts.map(({ read }) => read()));
  const facts = { ...defaultKnowledge(), department, posts };
  const errors = charts.flatMap((chart) => maker.check(chart, facts)).filter(({ severity }) => severity === 'error');
  expect(errors).toMatchObject([{ rule: 'characters-printable', field: 'content.quality.handling', message: expect.stringContaining(`${rare}”（U+21FE8）`) as string }]);
});

// helpers

/** Two charts of the sample department; the second is called what the first would be without the character. */
async function sourceWith(where: 'title' | 'field'): Promise<{ readonly source: CarrierSource; readonly title: string }> {
  const sample = sampleSource(maker, ['林木种子生产经营备案', '造林绿化和森林保护表彰奖励']);
  const charts = await Promise.all(sample.charts.map(({ read }) => read()));
  const changed = charts.map((chart, index) => (index === 1 ? places[where].change(chart) : chart));
  const source = { ...sample, charts: changed.map((chart) => ({ id: chart.id, title: chart.title, power: chart.power, read: () => Promise.resolve(chart) })) };
  return { source, title: changed[1]?.title ?? '' };
}

async function failureOf(made: Promise<unknown>): Promise<unknown> {
  const thrown: unknown = await made.then(
    () => null,
    (error: unknown) => error,
  );
  return thrown instanceof MingquanError ? { code: thrown.code, ...thrown.details } : thrown;
}

/** The texts in a file, those of its members where it is a zip. */
function textsIn(name: string, bytes: Uint8Array): string[] {
  const parts = /\.(docx|xlsx)$/.test(name) ? Object.values(unzipSync(bytes)) : [bytes];
  return parts.map((part) => new TextDecoder().decode(part));
}
