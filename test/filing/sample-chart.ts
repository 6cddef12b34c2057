import { emptyChart, type Chart } from '../../shared/model/chart.ts';
import { emptyEdge, type ChartEdge } from '../../shared/model/edge.ts';
import { emptyNode, type ChartNode } from '../../shared/model/node.ts';

/** A small complete chart of a fictional power: two lanes, four nodes, a decision. */
export function sampleChart(id = 'chart-a', name = '占道经营处罚'): Chart {
  const law = { documentNumber: '', version: '2021-01-22', paragraph: null, item: null };
  const basis = [{ ...law, law: '中华人民共和国行政处罚法', article: 54 }];
  const chart = emptyChart(id, `${name}运行流程图`, {
    code: `CF-${id}`,
    name,
    kind: 'penalty',
    implementingBody: '清溪县城市管理局',
  });
  return {
    ...chart,
    issuedOn: '2026-03-02',
    content: {
      ...chart.content,
      basis,
      handlingPosts: '执法中队承办，法规股审核。',
      limits: {
        statutory: { mode: 'period', limit: { amount: 90, unit: 'day', start: '立案之日' } },
        promised: null,
        note: '听证、检测的时间不计入。',
      },
      quality: { rules: '两人以上持证执法', handling: '卷宗齐全', attitude: '文明用语' },
      supervision: {
        internal: { name: '局法规股', contact: '0571-80000001' },
        external: { name: '清溪县司法局', contact: '0571-80000002' },
      },
      rights: [
        { right: 'reasons', applies: true, text: '决定书写明理由' },
        { right: 'defence', applies: true, text: '收到告知书后可以申辩' },
        { right: 'statement', applies: true, text: '收到告知书后可以陈述' },
        { right: 'hearing', applies: false, text: '数额未达听证标准' },
      ],
      complaints: [{ kind: 'phone', address: '0571-80000003', note: '工作时间' }],
      liability: { text: '违法执法的，依法给予处分。', citations: basis },
      remedy: {
        reviewBody: '清溪县人民政府',
        reviewFirst: false,
        reviewPeriod: '六十日',
        court: '清溪县人民法院',
        suitPeriod: '六个月',
        note: '',
      },
      businessPhone: '0571-80000004',
    },
    lanes: [
      { id: 'squad', name: '执法中队', kind: 'section', postId: 'post-squad', width: 150 },
      { id: 'legal', name: '法规股', kind: 'section', postId: 'post-legal', width: 150 },
    ],
    nodes: [
      node('start', 'terminator', 'squad', '立案', 45, 50),
      node('inquire', 'step', 'squad', '调查取证', 30, 130, { documents: ['询问笔录'], limit: { amount: 20, unit: 'workday', start: '立案之日' } }),
      node('review', 'decision', 'legal', '事实是否清楚', 190, 220, { citations: basis }),
      node('end', 'terminator', 'legal', '结案', 195, 330),
    ],
    edges: [
      edge('e1', 'start', 'inquire'),
      edge('e2', 'inquire', 'review', { interfaceMark: '移送审核' }),
      edge('e3', 'review', 'end', { label: '是' }),
      edge('e4', 'review', 'inquire', { label: '否', route: [{ x: 190, y: 250 }, { x: 150, y: 250 }, { x: 150, y: 150.5 }, { x: 120, y: 150.5 }] }),
    ],
  };
}

// helpers

function node(id: string, kind: ChartNode['kind'], laneId: string, text: string, x: number, y: number, more: Partial<ChartNode> = {}): ChartNode {
  return {
    ...emptyNode(),
    id,
    kind,
    laneId,
    text,
    position: { x, y },
    ...more,
  };
}

function edge(id: string, from: string, to: string, more: Partial<ChartEdge> = {}): ChartEdge {
  return { ...emptyEdge(), id, from, to, ...more };
}
