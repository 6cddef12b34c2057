import { describe, expect, test } from 'vitest';
import { ordinaryPenalty, withNotes } from '../../test/fixtures/rules/penalty-charts.ts';
import { edge, lane, node } from '../../test/fixtures/rules/sample-charts.ts';
import type { Chart } from '../model/chart.ts';
import { penaltyRules } from './catalogue/penalty/rules.ts';
import { checkContext } from './check-context.ts';
import { reportsOf } from './rule.ts';

/** The same lawful course as departments word it: questions before hearing, review and discussion, one box for both cases of no penalty. */
describe('a lawful penalty in other words', () => {
  test.each([
    ['with every question as a symbol of its own', questioned()],
    ['in the words of older charts', olderWords()],
  ])('%s has no finding', (_name, chart) => {
    const context = checkContext(chart);
    expect(penaltyRules.flatMap(({ rule }) => reportsOf(rule, context).map((report) => [rule.id, report]))).toEqual([]);
  });
});

// helpers

function questioned(): Chart {
  return {
    ...ordinaryPenalty(),
    lanes: [lane('party', '当事人', 'party'), lane('section', '执法大队'), lane('legal', '法规科'), lane('head', '分管负责人')],
    nodes: [
      node('a', 'terminator', '举报投诉、检查发现、上级交办、移送'),
      node('b', 'step', '初步调查核实'),
      node('c', 'decision', '符合立案标准？', { documents: ['立案审批表'] }),
      node('d', 'terminator', '不予立案，告知举报人'),
      node('e', 'step', '调查取证', { duty: '不少于两名具有执法资格的人员，主动出示执法证件', documents: ['询问笔录'] }),
      node('f', 'step', '调查终结报告、处理建议'),
      node('g', 'document', '行政处罚事先（听证）告知书', { duty: '告知拟处罚内容及事实、理由、依据，告知陈述、申辩、听证权利' }),
      node('h', 'decision', '属听证范围？'),
      node('i', 'decision', '当事人要求听证？', { laneId: 'party', limit: { amount: 5, unit: 'workday', start: '被告知之日' } }),
      node('j', 'step', '举行听证', { laneId: 'legal', duty: '听证七个工作日前通知当事人时间、地点，法规科人员主持，制作笔录' }),
      node('k', 'step', '充分听取当事人意见并复核'),
      node('l', 'decision', '需法制审核？'),
      node('m', 'step', '法制机构审核', { laneId: 'legal' }),
      node('n', 'decision', '情节复杂或者重大？'),
      node('o', 'step', '案件审理委员会集体讨论', { laneId: 'head' }),
      node('p', 'decision', '负责人审查决定', { laneId: 'head' }),
      node('q', 'terminator', '不予行政处罚', { documents: ['不予行政处罚决定书'] }),
      node('r', 'terminator', '移送公安机关'),
      node('s', 'step', '制作并送达处罚决定书', { duty: '宣告后当场交付；当事人不在场的，七日内依法送达', documents: ['行政处罚决定书', '送达回证'] }),
      node('t', 'decision', '十五日内到指定银行缴纳罚款？', { laneId: 'party' }),
      node('u', 'step', '每日按3%加处罚款', { duty: '加处罚款数额不得超出罚款数额' }),
      node('v', 'predefined', '申请人民法院强制执行'),
      node('w', 'terminator', '结案，立卷归档', { duty: '具有社会影响的决定依法公开' }),
    ],
    edges: [
      edge('a', 'b'),
      edge('b', 'c'),
      edge('c', 'd', '否'),
      edge('c', 'e', '是'),
      edge('e', 'f'),
      edge('f', 'g'),
      edge('g', 'h'),
      edge('h', 'i', '是'),
      edge('h', 'k', '否'),
      edge('i', 'j', '是'),
      edge('i', 'k', '否'),
      edge('j', 'l'),
      edge('k', 'l'),
      edge('l', 'm', '是'),
      edge('l', 'n', '否'),
      edge('m', 'n'),
      edge('n', 'o', '是'),
      edge('n', 'p', '否'),
      edge('o', 'p'),
      edge('p', 'q', '轻微或者事实不能成立'),
      edge('p', 'r', '涉嫌犯罪'),
      edge('p', 's', '应予处罚'),
      edge('s', 't'),
      edge('t', 'w', '是'),
      edge('t', 'u', '否'),
      edge('u', 'v'),
      edge('v', 'w'),
    ],
  };
}

/** One line of steps, the exits at the box of the decision, the rest in the notes. */
function olderWords(): Chart {
  const steps = [
    node('b', 'step', '立案审批'),
    node('c', 'step', '调查取证', { duty: '执法人员2人以上亮证执法' }),
    node('e', 'step', '送达处罚告知书', { duty: '告知违法事实、处罚理由和依据及陈述、申辩和要求听证的权利' }),
    node('f', 'step', '当事人陈述、申辩', { laneId: 'party', duty: '当事人可在被告知后五日内提出听证申请' }),
    node('g', 'step', '听证会', { laneId: 'legal', duty: '提前七个工作日通知，由非本案调查人员主持，制作听证会笔录' }),
    node('h', 'step', '复核，成立的予以采纳'),
    node('i', 'step', '案件核审', { laneId: 'legal' }),
    node('j', 'step', '重大案件由局长办公会研究'),
    node('k', 'decision', '作出处罚决定'),
    node('l', 'document', '送达《行政处罚决定书》', { duty: '7日内送达', documents: ['行政处罚决定书'] }),
    node('m', 'step', '执行', { duty: '逾期不缴纳的，申请人民法院强制执行' }),
  ];
  const line = ['a', ...steps.map(({ id }) => id), 'z'];
  return withNotes(
    {
      ...ordinaryPenalty(),
      nodes: [
        node('a', 'terminator', '案源'),
        ...steps,
        node('n', 'terminator', '违法行为轻微，免予处罚'),
        node('o', 'terminator', '违法事实不成立，撤销案件'),
        node('p', 'terminator', '涉嫌犯罪的移交司法机关'),
        node('z', 'terminator', '结案存档'),
      ],
      edges: [
        ...line.slice(1).map((to, index) => edge(line[index] ?? '', to, line[index] === 'k' ? '处罚' : '')),
        edge('k', 'n', '轻微'),
        edge('k', 'o', '不成立'),
        edge('k', 'p', '犯罪'),
      ],
    },
    '罚款自收到决定书之日起十五日内到代收银行缴纳。处罚决定在政府网站公开。',
  );
}
