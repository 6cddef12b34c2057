import { placeFragment } from '../../shared/commands/place-fragment.ts';
import { readClipboard, writeClipboard, type ClipboardParts } from '../../shared/formats/clipboard.ts';
import { inflate, overlaps, type Point, type Rectangle } from '../../shared/kernel/geometry.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { longestText } from '../../shared/model/content.ts';
import { nextExit } from '../../shared/model/decision-exits.ts';
import { emptyEdge, type ChartEdge } from '../../shared/model/edge.ts';
import { fragmentOf, type Fragment } from '../../shared/model/fragment.ts';
import { laneHeaderHeight } from '../../shared/model/lane.ts';
import { emptyNode, type ChartNode } from '../../shared/model/node.ts';
import { fillText, texts, type TextBlanks, type TextId } from '../../shared/text/text.ts';
import { boxesOf, freeBelow, laneMiddle, leastRoom, stepGap } from './find-room.ts';
import { mostPasted, pastedSteps, wholeStart, type PastedStep } from './pasted-steps.ts';
import { stageIdAt } from './step-gestures.ts';
import type { Stores } from './stores.ts';

/** What the clipboard holds of the selected steps and lines, or null where no step is selected. */
export function copiedSelection({ document, selection }: Stores): ClipboardParts | null {
  const { chart } = document.getState();
  const { nodeIds, edgeIds } = selection.getState();
  const fragment = chart === null ? null : fragmentOf(chart, nodeIds, edgeIds);
  return fragment === null ? null : writeClipboard(fragment);
}

/**
 * Pastes what the clipboard holds, as one step of undo: steps copied here or in another chart or window, else lines of text
 * or rows of a spreadsheet as a chain of steps. One line of text becomes the text of the one step selected. Other programs'
 * HTML is never read; a picture is refused with a notice.
 */
export function pasteParts(stores: Stores, parts: ClipboardParts, hasPicture: boolean): void {
  const fragment = readClipboard(parts);
  const text = parts.text.trim();
  if (fragment !== null) {
    pasteFragment(stores, fragment);
  } else if (text !== '') {
    pasteText(stores, text);
  } else {
    tell(stores, hasPicture ? 'draw.paste.image' : 'draw.paste.nothing');
  }
}

/** Adds a copy of the selected steps and the lines between them where nothing is covered. Returns whether it did. */
export function duplicateSelection(stores: Stores): boolean {
  const { chart } = stores.document.getState();
  const { nodeIds, edgeIds } = stores.selection.getState();
  const fragment = chart === null ? null : fragmentOf(chart, nodeIds, edgeIds);
  return fragment !== null && pasteFragment(stores, fragment);
}

// helpers

function pasteFragment(stores: Stores, fragment: Fragment): boolean {
  const { document, sources, selection, notices } = stores;
  const { chart, run } = document.getState();
  if (chart === null || chart.lanes.length === 0) {
    notices.getState().show('plain', texts['palette.laneFirst']);
    return false;
  }
  const { nodes, edges } = placeFragment(chart, fragment, null, sources.newId);
  const by = freeShift(stores, chart, nodes);
  const moved = (point: Point): Point => ({ x: point.x + by.x, y: point.y + by.y });
  const placed = nodes.map((node) => {
    const position = node.position === null ? null : moved(node.position);
    return { ...node, position, stageId: position === null ? node.stageId : stageIdAt(chart, position, stores.boxOf(node).size) };
  });
  const lines = edges.map((edge) => ({ ...edge, route: edge.route?.map(moved) ?? null, bends: edge.bends.map(moved) }));
  if (!run({ command: 'elements.add', arguments: { nodes: placed, edges: lines } })) {
    return false;
  }
  selection.getState().select(placed.map(({ id }) => id), lines.map(({ id }) => id));
  return true;
}

/** How far down copies go so that they cover nothing, in points. */
function freeShift({ boxOf }: Stores, chart: Chart, nodes: readonly ChartNode[]): Point {
  const taken = boxesOf(chart.nodes, (node) => boxOf(node).size);
  const boxes = boxesOf(nodes, (node) => boxOf(node).size);
  for (let y = 0; ; y += 8) {
    const isFree = boxes.every((box) => {
      const there: Rectangle = inflate({ ...box, y: box.y + y }, leastRoom - 1);
      return !taken.some((other) => overlaps(other, there));
    });
    if (isFree) {
      return { x: 0, y };
    }
  }
}

function pasteText(stores: Stores, text: string): void {
  const { document, selection } = stores;
  const { nodeIds, edgeIds } = selection.getState();
  const [only] = nodeIds;
  const steps = pastedSteps(text);
  if (steps.some((step) => step.text.length === longestText) && text.length > longestText) {
    tell(stores, 'draw.paste.cut', { most: longestText });
  }
  if (!text.includes('\n') && !text.includes('\t') && only !== undefined && nodeIds.length === 1 && edgeIds.length === 0) {
    document.getState().run({ command: 'node.edit', arguments: { id: only, change: { text: wholeStart(text.normalize('NFC')) } } });
    return;
  }
  if (steps.length > mostPasted) {
    tell(stores, 'draw.paste.tooMany', { most: mostPasted });
  }
  pasteChain(stores, steps.slice(0, mostPasted));
}

/** One step under the other, joined, after the one that is selected or in the selected lane. */
function pasteChain(stores: Stores, steps: readonly PastedStep[]): void {
  const { document, selection, sources, boxOf, notices } = stores;
  const { chart, run } = document.getState();
  const firstLane = chart?.lanes[0];
  if (chart === null || firstLane === undefined) {
    notices.getState().show('plain', texts['palette.laneFirst']);
    return;
  }
  const { nodeIds, laneId } = selection.getState();
  const source = nodeIds.length === 1 ? chart.nodes.find((node) => node.id === nodeIds[0]) : undefined;
  const home = chart.lanes.find((lane) => lane.id === (source?.laneId ?? laneId)) ?? firstLane;
  const taken = boxesOf(chart.nodes, (node) => boxOf(node).size);
  const lowest = taken.filter((box) => Math.abs(box.x + box.width / 2 - laneMiddle(chart.lanes, home)) < home.width / 2).map((box) => box.y + box.height);
  let y = (source === undefined || source.position === null ? Math.max(laneHeaderHeight, ...lowest) : source.position.y + boxOf(source).size.height) + stepGap;
  const nodes: ChartNode[] = [];
  for (const step of steps) {
    const lane = chart.lanes.find((each) => step.lane !== '' && each.name === step.lane) ?? home;
    const draft: ChartNode = { ...emptyNode(), id: sources.newId(), kind: step.kind, text: step.text, laneId: lane.id };
    const { size } = boxOf(draft);
    const position = freeBelow(taken, { x: laneMiddle(chart.lanes, lane) - size.width / 2, y }, size);
    taken.push({ ...position, ...size });
    nodes.push({ ...draft, position, stageId: stageIdAt(chart, position, size) });
    y = position.y + size.height + stepGap;
  }
  const exits = chart.edges.filter((edge) => edge.from === source?.id);
  const leads = source !== undefined && (exits.length === 0 || source.kind === 'decision');
  const chain = leads ? [source, ...nodes] : nodes;
  const edges = chain.slice(1).map((node, index): ChartEdge => {
    const from = chain[index] ?? node;
    return { ...emptyEdge(), id: sources.newId(), from: from.id, to: node.id, ...nextExit(from, from === source ? exits : []) };
  });
  if (nodes.length > 0 && run({ command: 'elements.add', arguments: { nodes, edges } })) {
    selection.getState().select(nodes.map(({ id }) => id), edges.map(({ id }) => id));
  }
}

function tell({ notices }: Stores, id: TextId, blanks: TextBlanks = {}): void {
  notices.getState().show('plain', { zh: fillText(texts[id].zh, blanks), en: fillText(texts[id].en, blanks) });
}
