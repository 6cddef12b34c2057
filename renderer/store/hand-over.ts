import type { Chart } from '../../shared/model/chart.ts';
import { sectionOf } from '../../shared/model/graph.ts';
import type { ChartEdge } from '../../shared/model/edge.ts';
import type { ChartNode } from '../../shared/model/node.ts';
import { fillText, texts, type TextBlanks, type TextId, type TextPair } from '../../shared/text/text.ts';
import type { OfferChoice } from './offer-store.ts';
import type { Stores } from './stores.ts';

/**
 * Steps moved from one lane to another are handled by somebody else from then on: tells who, and offers to mark the lines
 * that thereby came to cross lanes and to clear a section of their own that says otherwise. `before` is the chart before the move.
 */
export function offerHandOver({ document, offers, sources }: Stores, before: Chart): void {
  const { chart } = document.getState();
  if (chart === null || chart === before) {
    return;
  }
  const lanesBefore = new Map(before.nodes.map((node) => [node.id, node.laneId]));
  const moved = chart.nodes.filter((node) => lanesBefore.has(node.id) && lanesBefore.get(node.id) !== node.laneId);
  const [first] = moved;
  const lane = chart.lanes.find((each) => each.id === first?.laneId);
  if (first === undefined || lane === undefined) {
    return;
  }
  const name = lane.name || texts['canvas.lane.unnamed'].zh;
  const isOne = moved.length === 1;
  const text = isOne
    ? filled('offer.handed', { step: first.text || texts['canvas.node.unnamed'].zh, lane: name })
    : filled('offer.handed.many', { count: moved.length, lane: name });
  const choices = [markChoice(chart, moved, before), sectionChoice(chart, moved)].filter((choice) => choice !== null);
  if (choices.length > 0) {
    offers.getState().make({ text, choices, elementId: first.id });
  } else {
    offers.getState().dismiss();
  }

  function markChoice(now: Chart, nodes: readonly ChartNode[], then: Chart): OfferChoice | null {
    const lines = newCrossings(now, nodes, then);
    if (lines.length === 0) {
      return null;
    }
    return {
      name: filled('offer.mark', { count: lines.length }),
      run() {
        const gesture = sources.newId();
        for (const { id, interfaceMark } of lines) {
          document.getState().run({ command: 'edge.edit', arguments: { id, change: { interfaceMark } } }, gesture);
        }
      },
    };
  }

  function sectionChoice(now: Chart, nodes: readonly ChartNode[]): OfferChoice | null {
    const contradicting = nodes.filter((node) => contradictsLane(now, node));
    const section = contradicting[0]?.section;
    if (section === undefined) {
      return null;
    }
    return {
      name: filled('offer.section', { section }),
      run() {
        const gesture = sources.newId();
        for (const { id } of contradicting) {
          document.getState().run({ command: 'node.edit', arguments: { id, change: { section: '' } } }, gesture);
        }
      },
    };
  }
}

/** The text in both languages with its blanks filled in. */
export function filled(id: TextId, blanks: TextBlanks): TextPair {
  return { zh: fillText(texts[id].zh, blanks), en: fillText(texts[id].en, blanks) };
}

// helpers

/** The lines without a mark that cross lanes since the move, each with the words for its mark. */
function newCrossings(chart: Chart, moved: readonly ChartNode[], before: Chart): Pick<ChartEdge, 'id' | 'interfaceMark'>[] {
  const ids = new Set(moved.map((node) => node.id));
  const lanes = new Map(chart.lanes.map((lane) => [lane.id, lane]));
  const nodes = new Map(chart.nodes.map((node) => [node.id, node]));
  const lanesBefore = new Map(before.nodes.map((node) => [node.id, node.laneId]));
  return chart.edges.flatMap((edge) => {
    const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)];
    const isTouched = ids.has(edge.from) || ids.has(edge.to);
    if (from === undefined || to === undefined || !isTouched || edge.interfaceMark !== '' || from.laneId === to.laneId) {
      return [];
    }
    if (lanesBefore.get(edge.from) === from.laneId && lanesBefore.get(edge.to) === to.laneId) {
      return [];
    }
    const nameOf = (node: ChartNode): string => sectionOf(node, lanes.get(node.laneId)) || (lanes.get(node.laneId)?.name ?? '');
    const interfaceMark = fillText(texts['offer.mark.text'].zh, { from: nameOf(from), to: nameOf(to) }).slice(0, 200);
    return [{ id: edge.id, interfaceMark }];
  });
}

/** Whether the step names a section of its own that is not the lane it stands in now. */
function contradictsLane(chart: Chart, node: ChartNode): boolean {
  const lane = chart.lanes.find((each) => each.id === node.laneId);
  return node.section !== '' && lane !== undefined && node.section !== lane.name;
}
