import { expect, test } from 'vitest';
import { texts } from '../../shared/text/text.ts';
import { completeChart } from '../../test/fixtures/rules/sample-charts.ts';
import { findingPlace } from './problem-words.ts';

const chart = completeChart();
const node = chart.nodes[0];

test.each([
  [{ target: 'chart', field: 'content.businessPhone' }, '8 投诉举报途径和方式'],
  [{ target: 'chart', field: 'content.basis.0.article' }, '1 依据'],
  [{ target: 'chart', field: 'power.code' }, '基本信息'],
  [{ target: 'chart', field: 'nodes' }, '整张图'],
  [{ target: node?.id ?? '', field: 'limit' }, node?.text],
])('%o is looked for at %s', (finding, place) => {
  expect(findingPlace(chart, finding, (id) => texts[id].zh)).toBe(place);
});
