import type { Rectangle } from '../../kernel/geometry.ts';
import type { GroupItem } from '../../scene/display-list.ts';
import type { SetAnswer } from './card-answers.ts';

/** A panel's room; `fullness` is how full it is to be beside the others: 1 where not given. */
export interface PanelArea extends Rectangle {
  readonly fullness?: number;
}

/** Answers divided among panels in their order, and by how many points each panel is overfull (0 = it fits). */
export interface FilledPanels {
  readonly panels: readonly (readonly SetAnswer[])[];
  readonly over: readonly number[];
}

/**
 * Divides the answers among the panels so that none is overfull, or the least, and all are about equally full. The last
 * answer always stands on the last panel. `set(panel)` gives the answers as that panel sets them.
 */
export function fillPanels(areas: readonly PanelArea[], set: (panel: number) => readonly SetAnswer[], gap: number): FilledPanels {
  const answers = areas.map((_, panel) => set(panel));
  const count = answers[0]?.length ?? 0;
  let best: { readonly cuts: readonly number[]; readonly cost: number } = { cuts: areas.map(() => count), cost: Infinity };
  for (const cuts of divisions(count, areas.length)) {
    const heights = panelsBy(cuts, answers).map((each) => heightOf(each, gap));
    const cost = heights.reduce((sum, height, panel) => {
      const room = areas[panel]?.height ?? 1;
      return sum + (height / room / (areas[panel]?.fullness ?? 1)) ** 2 + Math.max(0, height - room) * 100;
    }, 0);
    best = cost < best.cost ? { cuts, cost } : best;
  }
  const panels = panelsBy(best.cuts, answers);
  return { panels, over: panels.map((each, panel) => Math.max(0, heightOf(each, gap) - (areas[panel]?.height ?? 0))) };
}

/** Draws a panel's answers from its top, the space that is left spread between them as far as it does not tear them apart. */
export function drawPanel(answers: readonly SetAnswer[], area: Rectangle, gap: number): GroupItem[] {
  const spare = area.height - heightOf(answers, gap);
  const extra = Math.max(0, Math.min(gap * 1.4, spare / Math.max(1, answers.length)));
  let y = area.y + Math.min(extra / 2, 4);
  return answers.map((answer) => {
    const group = answer.draw({ x: area.x, y });
    y += answer.height + gap + extra;
    return group;
  });
}

// helpers

function heightOf(answers: readonly SetAnswer[], gap: number): number {
  return answers.reduce((sum, { height }) => sum + height + gap, -gap);
}

/** Where each panel but the last ends: every ascending choice that leaves the last panel one answer at least. */
function divisions(count: number, panels: number): number[][] {
  if (panels === 1) {
    return [[count]];
  }
  const ways = (least: number, left: number): number[][] => {
    if (left === 0) {
      return [[]];
    }
    return Array.from({ length: Math.max(0, count - least) }, (_, index) => least + index).flatMap((cut) => ways(cut, left - 1).map((rest) => [cut, ...rest]));
  };
  return ways(0, panels - 1).map((cuts) => [...cuts, count]);
}

function panelsBy(cuts: readonly number[], answers: readonly (readonly SetAnswer[])[]): SetAnswer[][] {
  return cuts.map((cut, panel) => (answers[panel] ?? []).slice(cuts[panel - 1] ?? 0, cut));
}
