import { describe, expect, test } from 'vitest';
import { sampleChart } from '../../test/filing/sample-chart.ts';
import { emptyDepartment } from '../model/department.ts';
import type { Power } from '../model/power.ts';
import type { Waiver } from '../model/waiver.ts';
import type { Finding } from '../rules/finding.ts';
import { filingCheckDocument } from './filing-check-document.ts';
import { filingCheck, type FilingCheckSource } from './filing-check.ts';
import { filingCheckWorkbook } from './filing-check-workbook.ts';

const charts = [sampleChart('a', '占道经营处罚'), sampleChart('b', '查封物品')];
const power = (name: string, code = ''): Power => ({ code, name, kind: 'penalty', implementingBody: '清溪县城市管理局' });
const step = charts[0]?.nodes.find((node) => node.kind === 'step');
const finding = (change: Partial<Finding>): Finding => ({
  rule: 'basis-required',
  severity: 'error',
  element: 'E1',
  target: 'chart',
  field: 'content.basis',
  message: '缺少依据。',
  messageEnglish: 'No basis.',
  clause: '意见二（二）“依据”',
  waiver: null,
  ...change,
});
const waiver: Waiver = {
  rule: 'limit-unit',
  target: 'chart',
  message: '没有写单位。',
  reason: '省规章规定为自然日',
  citation: { law: '某省办法', documentNumber: '', version: '', article: 9, paragraph: null, item: null },
  by: '李明',
  on: '2026-03-02',
};
const source: FilingCheckSource = {
  department: { ...emptyDepartment(), name: '清溪县城市管理局' },
  powers: [
    { power: power('占道经营处罚', 'CF-1'), chartId: 'a' },
    { power: power('乱堆物料处罚', 'CF-1'), chartId: 'a' },
    { power: power('没有图的处罚'), chartId: null },
  ],
  charts,
  findings: new Map([
    [
      'a',
      [
        finding({}),
        finding({ severity: 'warning', element: 'E4', rule: 'limit-unit', target: step?.id ?? '', field: 'limit', message: '时限没有写单位。' }),
        finding({ element: 'E4', rule: 'limit-unit', message: '没有写单位。', waiver }),
      ],
    ],
  ]),
  library: [],
  today: '2026-03-02',
};
const check = filingCheck(source);

describe('filingCheck', () => {
  test('counts by element, kind and section; what is explained counts as nothing else', () => {
    expect(check.totals).toEqual({ errors: 1, warnings: 1, infos: 0, waived: 1 });
    expect(check.byElement.find((row) => row.element === 'E4')).toMatchObject({ errors: 0, warnings: 1, waived: 1, charts: 1 });
    expect(check.byKind.find((row) => row.kind === 'penalty')).toMatchObject({ powers: 3, errors: 1, warnings: 1 });
    expect(check.bySection.map((row) => [row.section === '', row.errors, row.warnings])).toEqual([
      [true, 1, 0],
      [false, 0, 1],
    ]);
    expect(check.inOrder).toBe(1);
  });

  test('tells powers without chart, charts without power, a chart of several powers and a code that stands twice', () => {
    expect(check.coverage.undrawn.map(({ name }) => name)).toEqual(['没有图的处罚']);
    expect(check.coverage.unlisted.map(({ id }) => id)).toEqual(['b']);
    expect(check.coverage.shared.map(({ id, powers }) => [id, powers.length])).toEqual([['a', 2]]);
    expect(check.coverage.doubledCodes).toEqual([{ code: 'CF-1', powers: ['占道经营处罚', '乱堆物料处罚'] }]);
  });

  test('names the place of every finding in words', () => {
    const places = check.charts[0]?.findings.map(({ place }) => place.zh);
    expect(places).toEqual(['全图', `“${step?.text}”`, '全图']);
  });
});

test('the document and the workbook carry each finding with clause and place, and what is explained with its reason and provision', () => {
  const document = JSON.stringify(filingCheckDocument(check));
  const workbook = JSON.stringify(filingCheckWorkbook(check));
  for (const carrier of [document, workbook]) {
    expect(carrier).toContain('缺少依据。');
    expect(carrier).toContain('意见二（二）“依据”');
    expect(carrier).toContain(`“${step?.text}”`);
    expect(carrier).toContain('省规章规定为自然日（《某省办法》第九条另有规定）');
    expect(carrier).toContain('没有图的处罚');
  }
  expect(filingCheckWorkbook(check).sheets.every(({ name }) => name.length <= 31)).toBe(true);
});
