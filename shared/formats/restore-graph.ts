import type { Chart } from '../model/chart.ts';
import { defaultLaneWidth, type Lane } from '../model/lane.ts';
import { fieldOf, isPlainRecord, type PlainRecord } from './plain-record.ts';
import { excerpt, type NoteBook } from './restore-note.ts';
import { cutText, restoreText } from './restore-text.ts';

const longestId = 64;
const identified = { lanes: 'lane', nodes: 'node', edges: 'edge' } as const;

/** Gives every lane, node and edge that has no readable id a new one, and renames all but the first of those that share one. */
export function restoreIds(record: PlainRecord, notes: NoteBook): PlainRecord {
  const lists = Object.entries(identified).map(([name, prefix]) => {
    const list = fieldOf(record, name);
    return [name, Array.isArray(list) ? distinctIds(list, name, prefix, notes) : list];
  });
  return { ...record, ...Object.fromEntries(lists) };
}

/** Puts nodes of unknown lanes into the first lane and drops edges that lead from or to nothing. */
export function restoreReferences(chart: Chart, notes: NoteBook): Chart {
  const laneIds = new Set(chart.lanes.map((lane) => lane.id));
  const isStray = (laneId: string): boolean => !laneIds.has(laneId);
  const lanes = chart.lanes.length === 0 && chart.nodes.length > 0 ? [lostAndFound(notes)] : chart.lanes;
  const refuge = lanes[0]?.id ?? '';
  const nodes = chart.nodes.map((node, index) => {
    if (!isStray(node.laneId)) {
      return node;
    }
    notes.add(
      `nodes[${index}].laneId`,
      `“${node.text}”所在的泳道${excerpt(node.laneId)}不存在，已放入第一条泳道。`,
      `The lane ${excerpt(node.laneId)} of "${node.text}" does not exist; it was put into the first lane.`,
    );
    return { ...node, laneId: refuge };
  });
  const nodeIds = new Set(nodes.map((node) => node.id));
  const edges = chart.edges.filter((edge, index) => {
    const lost = [edge.from, edge.to].find((id) => !nodeIds.has(id));
    if (lost !== undefined) {
      notes.add(
        `edges[${index}]`,
        `流程线连接的环节${excerpt(lost)}不存在，已略去。`,
        `The line leads to or from ${excerpt(lost)}, which does not exist; it was left out.`,
      );
    }
    return lost === undefined;
  });
  const follows = [...new Set(chart.follows)];
  if (follows.length < chart.follows.length) {
    notes.add('follows', '有重复的项目，已合并。', 'Entries that stood twice were merged.');
  }
  return { ...chart, lanes, nodes, edges, follows };
}

// helpers

function distinctIds(list: readonly unknown[], name: string, prefix: string, notes: NoteBook): unknown[] {
  const wanted = list.map((item, index) => (isPlainRecord(item) ? readableId(item, `${name}[${index}].id`, notes) : ''));
  const taken = new Set(wanted);
  const used = new Set<string>();
  let counter = 1;
  return list.map((item, index) => {
    if (!isPlainRecord(item)) {
      return item;
    }
    const id = wanted[index] ?? '';
    if (id !== '' && !used.has(id)) {
      used.add(id);
      return { ...item, id, ...laneOf(item, name) };
    }
    const stem = id === '' ? prefix : cutText(id, longestId - 8);
    let fresh = `${stem}-${counter}`;
    while (taken.has(fresh)) {
      counter += 1;
      fresh = `${stem}-${counter}`;
    }
    taken.add(fresh);
    used.add(fresh);
    const what = id === '' ? '缺少编号' : `编号${excerpt(id)}重复`;
    const whatEnglish = id === '' ? 'The id is missing' : `The id ${excerpt(id)} stands twice`;
    notes.add(`${name}[${index}].id`, `${what}，已改为 ${fresh}。`, `${whatEnglish}; it is now ${fresh}.`);
    return { ...item, id: fresh, ...laneOf(item, name) };
  });
}

function readableId(item: PlainRecord, path: string, notes: NoteBook): string {
  const id = fieldOf(item, 'id');
  if (typeof id === 'number' && Number.isFinite(id)) {
    notes.add(path, `数字 ${id} 已改存为文字。`, `The number ${id} was kept as text.`);
    return String(id);
  }
  return typeof id === 'string' ? restoreText(id, 'id', longestId, path, notes) : '';
}

/** A node without a readable lane is kept: what it says matters more than where it stood. */
function laneOf(item: PlainRecord, name: string): PlainRecord {
  const laneId = fieldOf(item, 'laneId');
  const isReadable = (typeof laneId === 'string' && laneId !== '') || typeof laneId === 'number';
  return name === 'nodes' && !isReadable ? { laneId: '?' } : {};
}

function lostAndFound(notes: NoteBook): Lane {
  notes.add('lanes', '没有泳道，已补一条“未分配”。', 'There was no lane; one named 未分配 (unassigned) was added.');
  return { id: 'lane-1', name: '未分配', kind: 'section', postId: null, width: defaultLaneWidth };
}
