import type { Chart } from '../model/chart.ts';
import type { ChartEdge } from '../model/edge.ts';
import type { ChartNode } from '../model/node.ts';
import { printLimit } from '../model/print-limit.ts';
import { nodeKindTerms, rightTerms, type Term } from '../model/terms.ts';
import { short } from './changes.ts';
import type { ChangeInWords } from './describe-changes.ts';
import { fromTo } from './from-to.ts';

/** What becomes of the symbols. */
export function nodeChanges(before: Chart, after: Chart): ChangeInWords[] {
  const former = new Map(before.nodes.map((node) => [node.id, node]));
  const later = new Map(after.nodes.map((node) => [node.id, node]));
  const moved = after.nodes.filter((node) => former.has(node.id) && !isAlike(former.get(node.id)?.position, node.position)).map((node) => node.id);
  const moves = { zh: `移动 ${moved.length} 个符号，腾出位置`, en: `${moved.length} symbols make room` };
  return [
    ...after.nodes.filter((node) => !former.has(node.id)).map((node) => ({ text: addedNode(after, node), ids: [node.id] })),
    ...before.nodes.filter((node) => !later.has(node.id)).map((node) => ({ text: removedNode(node), ids: [node.id] })),
    ...after.nodes.flatMap((node) => changedNode(after, former.get(node.id), node)),
    ...(moved.length === 0 ? [] : [{ text: moves, ids: moved }]),
  ];
}

/** What becomes of the lines. */
export function edgeChanges(before: Chart, after: Chart): ChangeInWords[] {
  const former = new Map(before.edges.map((edge) => [edge.id, edge]));
  const later = new Set(after.edges.map((edge) => edge.id));
  return [
    ...after.edges.filter((edge) => !former.has(edge.id)).map((edge) => ({ text: addedEdge(after, edge), ids: [edge.id] })),
    ...before.edges.filter((edge) => !later.has(edge.id)).map((edge) => ({ text: removedEdge(before, edge), ids: [edge.id] })),
    ...after.edges.flatMap((edge) => changedEdge(before, after, former.get(edge.id), edge)),
  ];
}

// helpers

function addedNode(chart: Chart, node: ChartNode): Term {
  const lane = chart.lanes.find((each) => each.id === node.laneId)?.name ?? '';
  return {
    zh: `增加${nodeKindTerms[node.kind].zh}“${nameOf(node, 'zh')}”（${lane}）`,
    en: `Add ${nodeKindTerms[node.kind].en.toLowerCase()} "${nameOf(node, 'en')}" (${lane})`,
  };
}

function removedNode(node: ChartNode): Term {
  return { zh: `删去“${nameOf(node, 'zh')}”`, en: `Remove "${nameOf(node, 'en')}"` };
}

function changedNode(after: Chart, known: ChartNode | undefined, node: ChartNode): ChangeInWords[] {
  if (known === undefined || known === node) {
    return [];
  }
  const laneName = (id: string): string => after.lanes.find((lane) => lane.id === id)?.name ?? '';
  const rights = (each: ChartNode, language: keyof Term): string => each.rights.map((right) => rightTerms[right][language]).join('、');
  const fields: readonly (readonly [Term, string, string])[] = [
    [{ zh: '文字', en: 'text' }, known.text, node.text],
    [{ zh: '图形', en: 'symbol' }, nodeKindTerms[known.kind].zh, nodeKindTerms[node.kind].zh],
    [{ zh: '泳道', en: 'lane' }, laneName(known.laneId), laneName(node.laneId)],
    [{ zh: '承办', en: 'section' }, known.section, node.section],
    [{ zh: '时限', en: 'limit' }, known.limit === null ? '' : printLimit(known.limit), node.limit === null ? '' : printLimit(node.limit)],
    [{ zh: '权利', en: 'rights' }, rights(known, 'zh'), rights(node, 'zh')],
    [{ zh: '转入', en: 'leads into' }, known.chartReference, node.chartReference],
  ];
  return fields.flatMap(([field, from, to]): ChangeInWords[] => {
    const name = { zh: `“${nameOf(known, 'zh')}”的${field.zh}`, en: `"${nameOf(known, 'en')}", ${field.en}` };
    return from === to ? [] : [{ text: fromTo(name, from, to), ids: [node.id] }];
  });
}

function addedEdge(chart: Chart, edge: ChartEdge): Term {
  const mark = edge.interfaceMark === '' ? '' : `〔${edge.interfaceMark}〕`;
  return { zh: `增加流程线：${wayOf(chart, edge, 'zh')}${mark}`, en: `Add a line: ${wayOf(chart, edge, 'en')} ${mark}`.trim() };
}

function removedEdge(chart: Chart, edge: ChartEdge): Term {
  return { zh: `删去流程线：${wayOf(chart, edge, 'zh')}`, en: `Remove the line: ${wayOf(chart, edge, 'en')}` };
}

function changedEdge(before: Chart, after: Chart, known: ChartEdge | undefined, edge: ChartEdge): ChangeInWords[] {
  if (known === undefined || known === edge) {
    return [];
  }
  const way = { zh: wayOf(before, known, 'zh'), en: wayOf(before, known, 'en') };
  const fields: readonly (readonly [Term, string, string])[] = [
    [{ zh: '条件', en: 'condition' }, known.label, edge.label],
    [{ zh: '接口', en: 'interface' }, known.interfaceMark, edge.interfaceMark],
  ];
  const isLed = known.from !== edge.from || known.to !== edge.to;
  const led = { zh: `流程线改接：${way.zh} → 改为 ${wayOf(after, edge, 'zh')}`, en: `Reconnect the line ${way.en} as ${wayOf(after, edge, 'en')}` };
  return [
    ...(isLed ? [{ text: led, ids: [edge.id] }] : []),
    ...fields.flatMap(([field, from, to]): ChangeInWords[] =>
      from === to ? [] : [{ text: fromTo({ zh: `流程线${way.zh}的${field.zh}`, en: `Line ${way.en}, ${field.en}` }, from, to), ids: [edge.id] }],
    ),
  ];
}

function wayOf(chart: Chart, edge: ChartEdge, language: keyof Term): string {
  const name = (id: string): string => {
    const node = chart.nodes.find((each) => each.id === id);
    return node === undefined ? '?' : nameOf(node, language);
  };
  return language === 'zh' ? `“${name(edge.from)}”至“${name(edge.to)}”` : `"${name(edge.from)}" to "${name(edge.to)}"`;
}

function nameOf(node: ChartNode, language: keyof Term): string {
  return short(node.text) || (language === 'zh' ? '未命名' : 'unnamed');
}

function isAlike(first: unknown, second: unknown): boolean {
  return JSON.stringify(first) === JSON.stringify(second);
}
