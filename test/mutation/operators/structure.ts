import type { Chart } from '../../../shared/model/chart.ts';
import { emptyNode } from '../../../shared/model/node.ts';
import { each, once, withEdge, withLine, withNode, withoutEdges } from '../change.ts';
import type { Operator } from '../operator.ts';

/** Defects of the drawing as a flowchart (GB/T 1526-1989; 意见二（二）“全过程”“简明清晰”). */
export const structureOperators: readonly Operator[] = [
  {
    id: 'start-removed',
    what: { zh: '删去开始', en: 'no start' },
    provision: 'GB/T 1526 端点符；意见二（二）“全过程”',
    meantFor: ['single-start'],
    mutate: (chart) => once(chart, removed(chart, entrances(chart))),
  },
  {
    id: 'start-doubled',
    what: { zh: '两个开始', en: 'two starts' },
    provision: 'GB/T 1526 端点符',
    meantFor: ['single-start'],
    mutate(chart) {
      const step = chart.nodes.find((node) => node.kind === 'step');
      return step === undefined ? [] : once(chart, withLine(added(chart, 'mutant-start', 'terminator', '另一开始'), 'mutant-start', step.id));
    },
  },
  {
    id: 'ends-removed',
    what: { zh: '删去全部结束', en: 'no end' },
    provision: 'GB/T 1526 端点符；意见二（二）“全过程”',
    meantFor: ['end-required', 'reaches-end'],
    mutate: (chart) =>
      once(
        chart,
        removed(
          chart,
          chart.nodes
            .filter((node) => node.kind === 'predefined' || !chart.edges.some((edge) => edge.from === node.id))
            .map((node) => node.id),
        ),
      ),
  },
  {
    id: 'step-cut-off',
    what: { zh: '剪断通往某环节的流程线', en: 'the way to a step cut' },
    provision: '意见二（二）“全过程”',
    meantFor: ['reachable-from-start', 'single-start'],
    mutate: (chart) =>
      each(
        chart,
        chart.nodes.filter((node) => node.kind === 'step' && linesInto(chart, node.id).length === 1).slice(0, 2),
        (node) => node.text,
        (node) => withoutEdges(chart, linesInto(chart, node.id)),
      ),
  },
  {
    id: 'step-leads-nowhere',
    what: { zh: '环节没有下文', en: 'a step that leads nowhere' },
    provision: '意见二（二）“全过程”',
    meantFor: ['reaches-end'],
    mutate: (chart) =>
      each(
        chart,
        chart.nodes.filter((node) => node.kind === 'step' && chart.edges.some((edge) => edge.from === node.id)).slice(0, 2),
        (node) => node.text,
        (node) => withoutEdges(chart, chart.edges.filter((edge) => edge.from === node.id).map((edge) => edge.id)),
      ),
  },
  {
    id: 'exit-unlabelled',
    what: { zh: '判断的出口没有条件', en: 'an exit without its condition' },
    provision: 'GB/T 1526 判断符',
    meantFor: ['decision-exits'],
    mutate: (chart) => each(chart, exitsOf(chart).slice(0, 3), (edge) => edge.label, (edge) => withEdge(chart, edge.id, { label: '' })),
  },
  {
    id: 'exits-alike',
    what: { zh: '两个出口写同一条件', en: 'two exits under one condition' },
    provision: 'GB/T 1526 判断符',
    meantFor: ['decision-exits'],
    mutate: (chart) =>
      each(chart, decisions(chart).slice(0, 2), (node) => node.text, (node) => {
        const [first, second] = chart.edges.filter((edge) => edge.from === node.id);
        return first === undefined || second === undefined ? chart : withEdge(chart, second.id, { label: first.label });
      }),
  },
  {
    id: 'decision-with-one-exit',
    what: { zh: '判断只剩一个出口', en: 'a decision with one exit' },
    provision: 'GB/T 1526 判断符',
    meantFor: ['decision-exits'],
    mutate: (chart) =>
      each(chart, decisions(chart).slice(0, 2), (node) => node.text, (node) =>
        withoutEdges(chart, chart.edges.filter((edge) => edge.from === node.id).slice(1).map((edge) => edge.id)),
      ),
  },
  {
    id: 'line-dangling',
    what: { zh: '流程线一端落空', en: 'a line with a loose end' },
    provision: 'GB/T 1526 流线',
    meantFor: ['edges-attached'],
    mutate: (chart) => each(chart, chart.edges.slice(0, 1), (edge) => edge.id, (edge) => withEdge(chart, edge.id, { to: 'gone' })),
  },
  {
    id: 'line-to-itself',
    what: { zh: '流程线接回同一环节', en: 'a line back to its own step' },
    provision: 'GB/T 1526 流线',
    meantFor: ['edges-attached'],
    mutate(chart) {
      const step = chart.nodes.find((node) => node.kind === 'step');
      return step === undefined ? [] : once(chart, withLine(chart, step.id, step.id), step.text);
    },
  },
  {
    id: 'step-unnamed',
    what: { zh: '环节没有名称', en: 'a step without a name' },
    provision: '意见二（二）“简明清晰”',
    meantFor: ['node-text'],
    mutate: (chart) =>
      each(chart, chart.nodes.filter((node) => node.kind !== 'connector').slice(1, 3), (node) => node.text, (node) => withNode(chart, node.id, { text: '' })),
  },
  {
    id: 'step-isolated',
    what: { zh: '多出一个不相连的环节', en: 'a step nothing leads to or from' },
    provision: '意见二（二）“全过程”',
    meantFor: ['reachable-from-start', 'reaches-end', 'single-start'],
    mutate: (chart) => once(chart, added(chart, 'mutant-step', 'step', '孤立环节')),
  },
  {
    id: 'too-many-symbols',
    what: { zh: '一张图四十多个符号', en: 'more than forty symbols on a chart' },
    provision: '意见二（二）“简明清晰”',
    meantFor: ['chart-size'],
    mutate(chart) {
      const first = chart.nodes.find((node) => node.kind === 'step');
      const onward = chart.edges.find((edge) => edge.from === first?.id);
      if (first === undefined || onward === undefined) {
        return [];
      }
      const ids = Array.from({ length: 41 }, (_, index) => `mutant-${index}`);
      const grown = ids.reduce((made, id, index) => added(made, id, 'step', `核对${index + 1}`, first.laneId), withEdge(chart, onward.id, { to: 'mutant-0' }));
      return once(chart, ids.reduce((made, id, index) => withLine(made, id, ids[index + 1] ?? onward.to), grown));
    },
  },
  {
    id: 'line-doubled',
    what: { zh: '两环节间有两条同样的流程线', en: 'two lines between the same steps' },
    provision: '意见二（二）“简明清晰”',
    meantFor: ['lines-distinct'],
    mutate: (chart) => each(chart, chart.edges.slice(0, 1), (edge) => edge.id, (edge) => ({ ...chart, edges: [...chart.edges, { ...edge, id: 'mutant-twin', route: null }] })),
  },
];

// helpers

function entrances(chart: Chart): string[] {
  return chart.nodes.filter((node) => !chart.edges.some((edge) => edge.to === node.id)).map((node) => node.id);
}

function linesInto(chart: Chart, id: string): string[] {
  return chart.edges.filter((edge) => edge.to === id).map((edge) => edge.id);
}

function decisions(chart: Chart): Chart['nodes'] {
  return chart.nodes.filter((node) => node.kind === 'decision');
}

function exitsOf(chart: Chart): Chart['edges'] {
  const ids = new Set(decisions(chart).map((node) => node.id));
  return chart.edges.filter((edge) => ids.has(edge.from) && edge.label !== '');
}

function removed(chart: Chart, ids: readonly string[]): Chart {
  return {
    ...chart,
    nodes: chart.nodes.filter((node) => !ids.includes(node.id)),
    edges: chart.edges.filter((edge) => !ids.includes(edge.from) && !ids.includes(edge.to)),
  };
}

function added(chart: Chart, id: string, kind: 'step' | 'terminator', text: string, laneId = chart.lanes[0]?.id ?? 'lane'): Chart {
  return { ...chart, nodes: [...chart.nodes, { ...emptyNode(), id, kind, laneId, text }] };
}
