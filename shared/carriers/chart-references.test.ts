import { expect, test } from 'vitest';
import { arrangedSamples } from '../../test/print/print-kit.ts';
import { webSource } from '../../test/harness/web-kit.ts';
import { textSections } from '../model/sections.ts';
import { referredPowers, withReferredNames } from './chart-references.ts';

test('a code, a name or a title finds the power with its name and code, and its chart where the source has it', async () => {
  const samples = await arrangedSamples();
  const [first, second] = samples;
  const power = { ...first!.power, name: '另一项职权', code: 'X-1' };
  const source = webSource(samples);
  const find = referredPowers({ charts: source.charts, powers: [...source.powers, { power, chartId: null }, { power: { ...power, code: 'X-2', name: '未选的' }, chartId: 'not-picked' }] });
  const whole = { text: `${second!.power.name}（${second!.power.code}）`, chartId: second!.id };
  expect([second!.power.code, ` ${second!.power.name}`, second!.title].map(find)).toEqual([whole, whole, whole]);
  expect(['X-1', 'X-2', 'X-3', ''].map(find)).toEqual([{ text: '另一项职权（X-1）', chartId: null }, { text: '未选的（X-2）', chartId: null }, null, null]);
});

test('the text of a chart names the powers it leads into, and what is unknown stays as it was written', async () => {
  const samples = await arrangedSamples();
  const chart = samples.find(({ nodes }) => nodes.some(({ chartReference }) => chartReference === '00000000-0-QZ-0002'))!;
  const known = webSource(samples);
  expect(JSON.stringify(textSections(withReferredNames(chart, referredPowers(known))))).toContain('转入：申请人民法院强制执行行政决定（00000000-0-QZ-0002）');
  expect(withReferredNames(chart, referredPowers({ powers: [], charts: [] }))).toEqual(chart);
});
