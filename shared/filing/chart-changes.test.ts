import { describe, expect, test } from 'vitest';
import { sampleChart } from '../../test/filing/sample-chart.ts';
import { chartChanges } from './chart-changes.ts';

const chart = sampleChart();

describe('chartChanges', () => {
  test('a chart that was only arranged anew says the same', () => {
    const arranged = {
      ...chart,
      nodes: [...chart.nodes].reverse().map((node) => ({ ...node, position: { x: 1, y: 2 }, locked: true })),
      edges: chart.edges.map((edge) => ({ ...edge, route: null, bends: [{ x: 1, y: 1 }], fromSide: 'north' as const })),
      lanes: chart.lanes.map((lane) => ({ ...lane, width: 300 })),
    };
    expect(chartChanges(chart, arranged)).toEqual([]);
  });

  test('tells each field with what it said and what it says', () => {
    const now = {
      ...chart,
      content: { ...chart.content, basis: chart.content.basis.map((citation) => ({ ...citation, version: '2017-09-01' })), quality: { ...chart.content.quality, attitude: '热情' } },
      nodes: chart.nodes.map((node) => (node.id === 'inquire' ? { ...node, text: '调查', limit: null } : node)),
    };
    expect(chartChanges(chart, now)).toEqual([
      { place: '依据', before: '《中华人民共和国行政处罚法》第五十四条（2021-01-22）', after: '《中华人民共和国行政处罚法》第五十四条（2017-09-01）' },
      { place: '服务态度', before: '文明用语', after: '热情' },
      { place: '环节“调查”的名称', before: '调查取证', after: '调查' },
      { place: '环节“调查”的时限', before: '自立案之日起20个工作日', after: '' },
    ]);
  });

  test('tells steps and flow lines that are new or gone', () => {
    const now = {
      ...chart,
      nodes: [...chart.nodes.filter(({ id }) => id !== 'end'), { ...chart.nodes[1]!, id: 'new', text: '复核', limit: null, documents: [] }],
      edges: chart.edges.filter(({ to }) => to !== 'end'),
    };
    expect(chartChanges(chart, now)).toEqual([
      { place: '环节“复核”', before: '', after: '性质：环节；承办：执法中队' },
      { place: '环节“结案”', before: '性质：起止；承办：法规股', after: '' },
      { place: '流程线“事实是否清楚”→“结案”', before: '事实是否清楚→结案（是）', after: '' },
    ]);
  });

  test('a lane renamed is told once, and at the steps whose handling post it names only where that changed', () => {
    const now = { ...chart, lanes: chart.lanes.map((lane) => (lane.id === 'legal' ? { ...lane, name: '审核股' } : lane)) };
    expect(chartChanges(chart, now)).toEqual([{ place: '泳道“审核股”的名称', before: '法规股', after: '审核股' }]);
  });
});
