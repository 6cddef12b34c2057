import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyChart, type Chart } from '../model/chart.ts';
import { emptyEdge } from '../model/edge.ts';
import { fragmentOf, type Fragment } from '../model/fragment.ts';
import { emptyNode } from '../model/node.ts';
import { readClipboard, writeClipboard } from './clipboard.ts';

const power = { code: '', name: '取水许可', kind: 'licence', implementingBody: '' } as const;
const chart: Chart = {
  ...emptyChart('chart', '取水许可', power),
  lanes: [{ id: 'one', name: '窗口', kind: 'post', postId: null, width: 150 }],
  nodes: [
    { ...emptyNode(), id: 'a', kind: 'decision', laneId: 'one', text: '材料"齐全"\n吗？<b>', position: { x: 0, y: 40 } },
    { ...emptyNode(), id: 'b', kind: 'step', laneId: 'one', text: '=1+1', limit: { amount: 5, unit: 'workday', start: '' }, documents: ['受理通知书'] },
    { ...emptyNode(), id: 'c', kind: 'step', laneId: 'one', text: '𠮷😀' },
  ],
  edges: [
    { ...emptyEdge(), id: 'ab', from: 'a', to: 'b', label: '是' },
    { ...emptyEdge(), id: 'bc', from: 'b', to: 'c' },
  ],
};

function copied(ids: readonly string[]): Fragment {
  const fragment = fragmentOf(chart, ids);
  if (fragment === null) {
    throw new Error('nothing was copied');
  }
  return fragment;
}

describe('the clipboard', () => {
  test('carries a fragment unchanged', () => {
    const fragment = copied(['a', 'b', 'c']);
    expect(readClipboard(writeClipboard(fragment))).toEqual(fragment);
  });

  test('takes along the lines between what is copied, and only those', () => {
    expect(copied(['a', 'b']).edges.map(({ id }) => id)).toEqual(['ab']);
    expect(fragmentOf(chart, ['nowhere'])).toBeNull();
  });

  test('gives a spreadsheet a step table, in which no cell is a formula or breaks the row', () => {
    const rows = writeClipboard(copied(['a', 'b'])).text.split('\r\n');
    expect(rows).toEqual([
      '序号\t环节\t岗位\t时限\t文书\t依据\t下一步',
      '1\t"材料""齐全""\n吗？<b>"\t窗口\t\t\t\t是→2',
      '2\t =1+1\t窗口\t5个工作日\t受理通知书\t\t',
    ]);
  });

  test('gives no markup of a step’s text to other programs', () => {
    expect(writeClipboard(copied(['a'])).html).not.toContain('<b>');
  });

  test('survives a program on the way that writes the HTML anew', () => {
    const { text, html } = writeClipboard(copied(['a', 'b']));
    const rewritten = `<html><body>\n<!--StartFragment-->${html.replaceAll('&quot;', '&#34;')}<!--EndFragment--></body></html>`;
    expect(readClipboard({ text, html: rewritten })).toEqual(copied(['a', 'b']));
  });

  test('reads nothing from foreign, damaged or hostile HTML, and never throws', () => {
    const { html } = writeClipboard(copied(['a', 'b']));
    const json = (value: unknown): string => `<table data-mingquan-fragment="${JSON.stringify(value).replaceAll('"', '&quot;')}">`;
    const good = copied(['a', 'b']);
    for (const hostile of [
      '', '<table><tr><td>1', html.slice(0, html.length / 3), 'data-mingquan-fragment="', json(null), json([]), json('x'),
      json({ ...good, version: 99 }), json({ ...good, nodes: [] }), json({ ...good, nodes: [...good.nodes, ...good.nodes] }),
      json({ ...good, lanes: [] }), json({ ...good, edges: [{ ...emptyEdge(), id: 'x', from: 'a', to: 'gone' }] }),
      json({ ...good, more: true }), `<table data-mingquan-fragment="${'['.repeat(100_000)}">`,
      `<table data-mingquan-fragment="{&quot;__proto__&quot;:{}}">`, 'x'.repeat(41_000_000),
    ]) {
      expect(readClipboard({ text: '', html: hostile })).toBeNull();
    }
    fc.assert(fc.property(fc.string(), fc.nat(html.length), (noise, at) => {
      readClipboard({ text: noise, html: html.slice(0, at) + noise + html.slice(at) });
    }));
  });
});
