import type { Chart } from '../model/chart.ts';
import { longestText } from '../model/content.ts';
import type { Post } from '../model/department.ts';
import { defaultLaneWidth, type Lane } from '../model/lane.ts';
import { emptyNode, nodeKinds, type ChartNode, type NodeKind } from '../model/node.ts';
import { parseLimit } from '../model/parse-limit.ts';
import { nodeKindTerms } from '../model/terms.ts';
import type { ChangedRow, TableContext } from './apply-table.ts';
import type { CellIssue, ColumnId, IssueReason } from './columns.ts';
import { parseCitations } from './parse-citations.ts';
import { comparedName } from './parse-next.ts';

/** The chart with the changed cells taken into its nodes, and the nodes and lanes that are new; nothing is linked yet. */
export function applyCells(chart: Chart, rows: readonly ChangedRow[], context: TableContext, issues: CellIssue[]): Chart {
  const lanes = [...chart.lanes];
  const nodes = new Map(chart.nodes.map((node) => [node.id, node]));
  const changed = new Map<string, ChartNode>();
  const added: ChartNode[] = [];
  const citations = [...chart.content.basis, ...chart.nodes.flatMap((node) => node.citations)];
  let previous: ChartNode | null = null;
  for (const row of rows) {
    const node: ChartNode = nodes.get(row.id) ?? blankNode(row, lanes, previous, context);
    const change: Partial<ChartNode> = {};
    for (const [column, text] of Object.entries(row.cells) as [ColumnId, string][]) {
      const read = column === 'lane' ? readLane(text, node, lanes, context, nodes) : readCell(column, text, node, citations);
      if ('reason' in read) {
        issues.push({ rowId: row.id, column, text, reason: read.reason, part: read.part });
      } else {
        Object.assign(change, read.change);
      }
    }
    const after: ChartNode = Object.keys(change).length === 0 ? node : { ...node, ...change };
    if (row.isNew) {
      added.push(after);
    } else if (after !== node) {
      changed.set(row.id, after);
      nodes.set(row.id, after);
    }
    previous = after;
  }
  const after = added.length + changed.size > 0 ? [...chart.nodes.map((node) => changed.get(node.id) ?? node), ...added] : chart.nodes;
  const isPlaced = chart.nodes.some((node) => node.position !== null);
  const used = lanes.filter((lane) => !isLeft(lane, chart, after) || (isPlaced && chart.lanes.includes(lane)));
  return { ...chart, lanes: sameItems(chart.lanes, used) ? chart.lanes : used, nodes: after };
}

// helpers

type Read = { readonly change: Partial<ChartNode> } | { readonly reason: IssueReason; readonly part: string };

function readCell(column: Exclude<ColumnId, 'lane'>, text: string, node: ChartNode, known: Parameters<typeof parseCitations>[1]): Read {
  switch (column) {
    case 'number':
    case 'next':
      return { change: {} };
    case 'text':
    case 'duty':
      return text.length > longestText ? { reason: 'too-long', part: String(longestText) } : { change: { [column]: text } };
    case 'limit': {
      const limit = text === '' ? null : parseLimit(text);
      return limit === null && text !== '' ? { reason: 'limit', part: text.slice(0, 60) } : { change: { limit } };
    }
    case 'documents':
      return readDocuments(text);
    case 'citations': {
      const parsed = parseCitations(text, [...node.citations, ...known]);
      return 'part' in parsed ? { reason: 'citation', part: parsed.part } : { change: { citations: [...parsed.citations] } };
    }
    case 'kind': {
      const kind = text === '' ? 'step' : kindNamed(text);
      return kind === null ? { reason: 'kind', part: text.slice(0, 60) } : { change: { kind } };
    }
  }
}

/** Names between 、；， and line breaks that stand outside of title marks and brackets. */
function readDocuments(text: string): Read {
  const documents = text
    .split(/[、；;，,\n](?![^《（(]*[》）)])/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  const long = documents.find((name) => name.length > 200);
  if (long !== undefined || documents.length > 50) {
    return { reason: 'document', part: (long ?? text).slice(0, 60) };
  }
  return { change: { documents } };
}

const kindWords: Readonly<Record<NodeKind, readonly string[]>> = {
  terminator: ['开始', '结束', '起点', '终点', '端点', '开始/结束'],
  step: ['步骤', '处理', '办理', '工作'],
  decision: ['决策', '分支', '判定', '是否'],
  document: ['文档', '文件'],
  input: ['输入', '数据', '材料', '申请材料'],
  predefined: ['子流程', '既定处理', '预定义'],
  connector: ['连接', '接点'],
};

function kindNamed(text: string): NodeKind | null {
  const name = comparedName(text);
  const isNamed = (kind: NodeKind): boolean =>
    [kind, nodeKindTerms[kind].zh, nodeKindTerms[kind].en, ...kindWords[kind]].some((word) => comparedName(word) === name);
  return nodeKinds.find(isNamed) ?? null;
}

/** The lane with this name; one of the department's posts or whatever is typed becomes a new lane. */
function readLane(text: string, node: ChartNode, lanes: Lane[], context: TableContext, nodes: ReadonlyMap<string, ChartNode>): Read {
  if (text === '') {
    return { reason: 'lane-missing', part: '' };
  }
  if (node.locked) {
    return { reason: 'locked', part: '' };
  }
  if (text.length > 100) {
    return { reason: 'too-long', part: '100' };
  }
  const found = lanes.find((lane) => comparedName(lane.name) === comparedName(text));
  if (found !== undefined) {
    return { change: { laneId: found.id } };
  }
  const own = lanes.findIndex((lane) => lane.id === node.laneId);
  const blank = lanes[own];
  // The lane nobody named yet gets the first name given to a step in it, and no second lane is made.
  if (blank !== undefined && blank.name === '' && [...nodes.values()].every((each) => each.id === node.id || each.laneId !== blank.id)) {
    lanes[own] = { ...blank, ...laneNamed(text, context.posts) };
    return { change: { laneId: blank.id } };
  }
  const lane: Lane = { id: context.newId(), width: defaultLaneWidth, ...laneNamed(text, context.posts) };
  lanes.push(lane);
  return { change: { laneId: lane.id } };
}

/** What the name says: a post of the department, the counterparty, a section by how sections are called, else a post. */
function laneNamed(name: string, posts: readonly Post[]): Pick<Lane, 'name' | 'kind' | 'postId'> {
  const key = comparedName(name);
  const post = posts.find((each) => comparedName(each.name) === key || comparedName(`${each.section}${each.name}`) === key);
  if (post !== undefined) {
    return { name: post.name, kind: 'post', postId: post.id };
  }
  if (/^(?:行政)?(?:当事人|相对人|申请人|申请单位|被检查人|被处罚人|行政相对人)/.test(name)) {
    return { name, kind: 'party', postId: null };
  }
  const isSection = posts.some((each) => comparedName(each.section) === key) || /[科股室处队所部站]$|中心$/.test(name);
  return { name, kind: isSection ? 'section' : 'post', postId: null };
}

function blankNode(row: ChangedRow, lanes: Lane[], previous: ChartNode | null, context: TableContext): ChartNode {
  const laneId = previous?.laneId ?? lanes[0]?.id ?? null;
  const node = { ...emptyNode(), id: row.id, stageId: previous?.stageId ?? null, kind: kindOfName(row.cells.text ?? '') };
  if (laneId !== null) {
    return { ...node, laneId };
  }
  const lane: Lane = { id: context.newId(), name: '', kind: 'post', postId: null, width: defaultLaneWidth };
  lanes.push(lane);
  return { ...node, laneId: lane.id };
}

function kindOfName(name: string): NodeKind {
  return /^(?:开始|结束|流程开始|流程结束|完结)$/.test(name) ? 'terminator' : 'step';
}

/** A lane nobody named, made for steps that all went elsewhere. */
function isLeft(lane: Lane, before: Chart, nodes: readonly ChartNode[]): boolean {
  const isNew = before.lanes.every((each) => each.id !== lane.id);
  const wasUsed = before.nodes.some((node) => node.laneId === lane.id);
  return lane.name === '' && (isNew || wasUsed) && nodes.every((node) => node.laneId !== lane.id);
}

function sameItems<Item>(first: readonly Item[], second: readonly Item[]): boolean {
  return first.length === second.length && first.every((item, index) => item === second[index]);
}
