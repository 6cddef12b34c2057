import { fragmentSchema, type Fragment } from '../model/fragment.ts';
import { graphOf, flowOrder, sectionOf } from '../model/graph.ts';
import type { ChartNode } from '../model/node.ts';
import { printCitation } from '../model/print-citation.ts';
import { printLimit } from '../model/print-limit.ts';
import { emptyChart } from '../model/chart.ts';
import { deepestNesting, textNestsDeeperThan } from './json-depth.ts';

/** What goes onto and comes from the system's clipboard: two readings of one thing. */
export interface ClipboardParts {
  /** Tab-separated, as spreadsheets read it. */
  readonly text: string;
  readonly html: string;
}

/** Longest HTML, in characters, that is looked at: more than the largest chart needs. */
export const longestClipboard = 40_000_000;

/**
 * The fragment for the clipboard. Another program gets a step table (序号, 环节, 岗位, 时限, 文书, 依据, 下一步) as plain text and
 * as an HTML table; this one reads the fragment itself from an attribute of that table.
 */
export function writeClipboard(fragment: Fragment): ClipboardParts {
  const rows = stepRows(fragment);
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeHtml(cell).replaceAll('\n', '<br>')}</td>`).join('')}</tr>`);
  return {
    text: rows.map((row) => row.map(spreadsheetCell).join('\t')).join('\r\n'),
    html: `<meta charset="utf-8"><table ${attribute}${asciiJson(fragment)}"><tbody>${body.join('')}</tbody></table>`,
  };
}

/**
 * The fragment a chart was copied as, or null for anything else there may be on a clipboard: another program's HTML, plain
 * text, what is too large, damaged or does not hang together. Never throws, and takes nothing over that is not of the schema.
 */
export function readClipboard({ html }: ClipboardParts): Fragment | null {
  const json = html.length > longestClipboard ? null : fragmentJson(html);
  if (json === null || textNestsDeeperThan(json, deepestNesting)) {
    return null;
  }
  const parsed = fragmentSchema.safeParse(parsedJson(json));
  return parsed.success && hangsTogether(parsed.data) ? parsed.data : null;
}

// helpers

const attribute = 'data-mingquan-fragment="';
const columns = ['序号', '环节', '岗位', '时限', '文书', '依据', '下一步'] as const;

function stepRows({ nodes, edges, lanes }: Fragment): string[][] {
  const chart = { ...emptyChart('fragment', '', nowhere), nodes, edges, lanes };
  const graph = graphOf(chart);
  const ordered = flowOrder(chart, graph);
  const numbers = new Map(ordered.map((node, index) => [node.id, String(index + 1)]));
  const rows = ordered.map((node) => [
    numbers.get(node.id) ?? '',
    node.text,
    graph.lanes.get(node.laneId)?.name ?? sectionOf(node, undefined),
    node.limit === null ? '' : printLimit(node.limit),
    node.documents.join('、'),
    node.citations.map(printCitation).join('；'),
    waysOn(node),
  ]);
  return [[...columns], ...rows];

  function waysOn(node: ChartNode): string {
    return (graph.outgoing.get(node.id) ?? [])
      .map(({ label, to }) => `${label}${label === '' ? '' : '→'}${numbers.get(to) ?? ''}`)
      .join('；');
  }
}

const nowhere = { code: '', name: '', kind: 'other', implementingBody: '' } as const;

/** A cell no spreadsheet takes for a formula or for several cells. */
function spreadsheetCell(text: string): string {
  const plain = /^[=+\-@]/.test(text) ? ` ${text}` : text;
  return /["\t\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** JSON in letters that no program on the way encodes otherwise; its quotes are escaped for the attribute. */
function asciiJson(fragment: Fragment): string {
  const escaped = JSON.stringify(fragment).replace(/[^\u0020-\u007e]|[&<>']/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return escaped.replaceAll('"', '&quot;');
}

function fragmentJson(html: string): string | null {
  const at = html.indexOf(attribute);
  const end = at < 0 ? -1 : html.indexOf('"', at + attribute.length);
  return end < 0 ? null : html.slice(at + attribute.length, end).replace(/&(?:quot|#34|#x22);/gi, '"').replace(/&(?:amp|#38);/gi, '&');
}

function parsedJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function hangsTogether({ nodes, edges, lanes }: Fragment): boolean {
  const ids = new Set(nodes.map(({ id }) => id));
  const laneIds = new Set(lanes.map(({ id }) => id));
  return (
    ids.size === nodes.length &&
    nodes.every(({ laneId }) => laneIds.has(laneId)) &&
    edges.every(({ from, to }) => ids.has(from) && ids.has(to))
  );
}
