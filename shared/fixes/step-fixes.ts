import type { Chart } from '../model/chart.ts';
import type { Limit } from '../model/limit.ts';
import { printLimit } from '../model/print-limit.ts';
import type { ChartNode } from '../model/node.ts';
import { short, withNode } from './changes.ts';
import { madeFix, type Fix } from './fix.ts';
import { withDuty } from './insert-step.ts';

/** Adds the sentence to what is done at the step; nothing where there is no such step. */
export function dutyFix(id: string, chart: Chart, nodeId: string, sentence: string): Fix[] {
  const node = nodeOf(chart, nodeId);
  const after = withDuty(chart, nodeId, sentence);
  const title = { zh: `在“${short(node?.text ?? '')}”写明：${sentence}`, en: `Write at "${short(node?.text ?? '')}" what the law asks` };
  return node === undefined || after === null ? [] : [madeFix(id, title, after)];
}

/** Sets the step's limit. */
export function limitFix(id: string, chart: Chart, nodeId: string, limit: Limit): Fix[] {
  const node = nodeOf(chart, nodeId);
  const title = { zh: `在“${short(node?.text ?? '')}”注明${printLimit(limit)}`, en: `Mark the statutory limit at "${short(node?.text ?? '')}"` };
  return node === undefined ? [] : [madeFix(id, title, withNode(chart, nodeId, { limit }))];
}

/** Lists the documents that are not listed yet. */
export function documentFix(id: string, chart: Chart, nodeId: string, ...documents: readonly string[]): Fix[] {
  const node = nodeOf(chart, nodeId);
  if (node === undefined || node.documents.length + documents.length > 50) {
    return [];
  }
  const title = { zh: `在“${short(node.text)}”列出文书：${documents.join('、')}`, en: `List the documents at "${short(node.text)}"` };
  return [madeFix(id, title, withNode(chart, nodeId, { documents: [...node.documents, ...documents.filter((each) => !node.documents.includes(each))] }))];
}

/** The chart with the step put in, as a fix; nothing where it could not be. */
export function stepFix(id: string, step: string, after: Chart | null, where = ''): Fix[] {
  const title = { zh: `${where}加入“${step}”环节`, en: 'Put in the missing step' };
  return after === null ? [] : [madeFix(id, title, after)];
}

// helpers

function nodeOf(chart: Chart, id: string): ChartNode | undefined {
  return chart.nodes.find((node) => node.id === id);
}
