import { emptyChart, type Chart } from '../../shared/model/chart.ts';
import { emptyEdge, type ChartEdge } from '../../shared/model/edge.ts';
import { emptyNode, type ChartNode } from '../../shared/model/node.ts';

/** A small inspection chart placed by hand, every kind of symbol in it once: golden pictures stand on it. */
export function fixedChart(): Chart {
  const power = { code: '01269069-4-JC-0001', name: '双随机行政检查', kind: 'inspection', implementingBody: '清溪县林业局' } as const;
  const empty = emptyChart('fixed', '双随机行政检查流程图', power);
  return {
    ...empty,
    issuedOn: '2026-03-02',
    content: {
      ...empty.content,
      basis: [{ law: '中华人民共和国森林法', documentNumber: '', version: '', article: 67, paragraph: 1, item: null }],
      handlingPosts: '执法大队检查；政策法规股审核。',
      supervision: { internal: { name: '局机关纪委', contact: '0799-0000002' }, external: { name: '清溪县司法局', contact: '0799-0000003' } },
      liability: { text: '检查不依法定程序的，责令改正，对直接责任人员依法给予处分。', citations: [] },
      businessPhone: '0799-0000021',
    },
    lanes: [
      { id: 'lane-1', name: '检查对象', kind: 'party', postId: null, width: 150 },
      { id: 'lane-2', name: '执法大队检查岗', kind: 'post', postId: null, width: 280 },
    ],
    nodes: [
      node('start', 'terminator', '抽取检查对象', 'lane-2', 190, 44),
      { ...node('check', 'step', '现场检查', 'lane-2', 186, 100), duty: '两人以上，出示执法证件', limit: { amount: 5, unit: 'workday', start: '抽取之日' } },
      node('give', 'input', '提交自查材料', 'lane-1', 16, 105),
      node('found', 'decision', '发现问题？', 'lane-2', 178, 200),
      node('notice', 'document', '责令改正通知书', 'lane-2', 186, 290),
      node('fine', 'predefined', '转入行政处罚', 'lane-2', 310, 290),
      node('mark', 'connector', 'A', 'lane-1', 61, 212),
      node('end', 'terminator', '结果公示归档', 'lane-2', 190, 370),
    ],
    edges: [
      edge('start', 'check'),
      edge('give', 'check'),
      edge('check', 'found'),
      edge('found', 'notice', '是'),
      { ...edge('found', 'fine', '违法'), interfaceMark: '移交处罚' },
      edge('found', 'mark', '否'),
      edge('notice', 'end'),
    ],
  };
}

// helpers

function node(id: string, kind: ChartNode['kind'], text: string, laneId: string, x: number, y: number): ChartNode {
  return { ...emptyNode(), id, kind, laneId, text, position: { x, y } };
}

function edge(from: string, to: string, label = ''): ChartEdge {
  return { ...emptyEdge(), id: `${from}-${to}`, from, to, label };
}
