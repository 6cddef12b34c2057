import { expect, test } from 'vitest';
import { completeChart, edge, node, withMore, withNode, withoutEdge, withoutNode } from '../../test/fixtures/rules/sample-charts.ts';
import { inferRoles } from '../law/infer-roles.ts';
import type { Chart } from '../model/chart.ts';
import { checkChart } from './check-chart.ts';

const penalty = completeChart('penalty');
const benefit = completeChart('benefit');
const reward = completeChart('reward');
const seizure = completeChart('coercion');

/** Lawful steps in the words of county charts, each with the rule that took them for something else. */
test.each<[string, string, Chart]>([
  ['service under the law of civil procedure is no suit', 'suit-period', withNode(penalty, 'serve', { text: '宣告后当场交付，或者七个工作日内依照民事诉讼法的规定送达' })],
  ['paying online is not handing in', 'penalty-payment', withMore(withNode(penalty, 'perform', { limit: null, duty: '' }), [node('bank', 'step', '到银行或者网上缴款', { laneId: 'party', limit: { amount: 15, unit: 'day', start: '收到决定书之日' } })])],
  ['a refusal known by its document', 'benefit-refusal', withNode(benefit, 'refuse', { text: '书面答复并说明理由', documents: ['不予给付决定书'] })],
  ['an objection asked for within the publicity', 'reward-publicity', withNode(reward, 'object', { kind: 'decision', text: '公示期有无异议' })],
  ['what calls for a measure is none', 'coercion-approval', withNode(seizure, 'start', { text: '发现需要采取强制措施的情形' })],
])('%s (%s)', (_name, rule, chart) => {
  expect(checkChart(chart, { preset: 'filing' }).filter((finding) => finding.rule === rule)).toEqual([]);
});

test.each<[string, Chart]>([
  ['suit-period', withNode(penalty, 'serve', { duty: '不服的，三个月内依照行政诉讼法提起诉讼' })],
  ['benefit-refusal', withoutNode(benefit, 'refuse')],
  ['reward-publicity', withMore(withoutEdge(withoutNode(reward, 'object'), 'publish-object'), [], [edge('publish', 'decide')])],
])('%s still finds what is wrong', (rule, chart) => {
  expect(checkChart(chart, { preset: 'filing' }).map((finding) => finding.rule)).toContain(rule);
});

test.each([
  ['领导签批', 'approval', true],
  ['负责人是否同意', 'approval', true],
  ['发现需要采取强制措施的情形', 'measure', false],
  ['是否采取查封措施', 'measure', false],
  ['情况紧急，当场采取查封措施', 'measure', true],
  ['县政府责成强制拆除', 'execution', false],
  ['组织强制拆除', 'execution', true],
  ['十五日内向上一级法院申请复议', 'court-application', false],
  ['当事人不申请复议的，申请法院强制执行', 'court-application', true],
  ['公示期有无反映', 'objection', true],
] as const)('%s: %s %s', (text, role, isOne) => {
  expect(inferRoles({ kind: 'step', text, duty: '', documents: [] }).includes(role)).toBe(isOne);
});

test.each([
  ['警告或者二百元以下罚款（单位三千元以下）', []],
  ['个人五百元以下罚款，单位三千元以下', ['penalty-summary-amounts']],
])('%s: %j', (notes, rules) => {
  const chart: Chart = { ...penalty, procedure: 'penalty-summary', content: { ...penalty.content, notes } };
  const found = checkChart(chart, { preset: 'filing' }).map((finding) => finding.rule);
  expect([...new Set(found.filter((rule) => rule === 'penalty-summary-amounts'))]).toEqual(rules);
});

test('nothing else is found in the charts these are made from', () => {
  expect([penalty, benefit, reward, seizure].flatMap((chart) => checkChart(chart, { preset: 'filing' }))).toEqual([]);
});
