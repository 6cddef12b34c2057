import { bottom, right, type Point, type Rectangle, type Size } from '../kernel/geometry.ts';
import { rounded } from '../kernel/units.ts';
import type { Chart } from '../model/chart.ts';
import { laneHeaderHeight } from '../model/lane.ts';
import type { ChartScene } from '../scene/chart-scene.ts';
import type { FrameItem, SceneItem } from '../scene/display-list.ts';
import { boundsOf, itemsWithin } from '../scene/items-within.ts';
import { hairline } from '../scene/palette.ts';
import { pathItem, polyline } from '../scene/paths.ts';
import type { Fonts } from '../typeset/font-metrics.ts';

/** A part of a drawing that is larger than the page it is shown on. */
export interface ChartPart {
  /** What of the drawing it shows, in the drawing's points. */
  readonly window: Rectangle;
  /** The lanes' header, repeated over a part that begins under it; null where the part shows it itself or there are no lanes. */
  readonly header: Rectangle | null;
  readonly column: number;
  readonly row: number;
  readonly columns: number;
  readonly rows: number;
}

/**
 * The drawing in parts of at most `room` points at that scale, row after row. It is cut between symbols and between lanes
 * where there is such a place; a symbol that a cut would go through stands whole on the next part as well.
 */
export function chartParts(chart: Chart, scene: ChartScene, room: Size, scale: number, fonts: Fonts): ChartPart[] {
  const most = { width: room.width / scale, height: room.height / scale };
  const boxes = symbolBoxes(chart, scene, fonts);
  const lanes = laneSpans(chart, scene).filter((lane) => lane.to - lane.from <= most.width);
  const headerHeight = chart.lanes.length === 0 ? 0 : scene.origin.y + laneHeaderHeight;
  const across = pieces(scene.width, most.width, 0, [...lanes, ...boxes.map((box) => ({ from: box.x, to: right(box) }))]);
  const down = pieces(scene.height, most.height, headerHeight, boxes.map((box) => ({ from: box.y, to: bottom(box) })));
  return down.flatMap((y, row) =>
    across.map((x, column) => ({
      window: { x: x.from, y: y.from, width: rounded(x.to - x.from), height: rounded(y.to - y.from) },
      header: row === 0 || headerHeight === 0 ? null : { x: x.from, y: 0, width: rounded(x.to - x.from), height: headerHeight },
      column,
      row,
      columns: across.length,
      rows: down.length,
    })),
  );
}

/** What a part takes on a page at that scale. */
export function partSize({ window, header }: ChartPart, scale: number): Size {
  return { width: window.width * scale, height: (window.height + (header?.height ?? 0)) * scale };
}

/** The part with its upper left corner at `at`, nothing of the drawing outside it; a broken line where the drawing goes on. */
export function partItems(scene: ChartScene, { window, header }: ChartPart, at: Point, scale: number, fonts: Fonts): SceneItem[] {
  const frame = (shown: Rectangle, y: number): FrameItem => ({
    type: 'frame',
    items: itemsWithin(scene.items, shown, fonts),
    window: shown,
    at: { x: at.x, y },
    scale,
    turn: 0,
  });
  const top = at.y + (header?.height ?? 0) * scale;
  const end = { x: at.x + window.width * scale, y: top + window.height * scale };
  const open = [
    ...(window.x > 0 ? [[{ x: at.x, y: at.y }, { x: at.x, y: end.y }]] : []),
    ...(right(window) < scene.width - 0.01 ? [[{ x: end.x, y: at.y }, end]] : []),
    ...(bottom(window) < scene.height - 0.01 ? [[{ x: at.x, y: end.y }, end]] : []),
  ];
  return [
    ...(header === null ? [] : [frame(header, at.y)]),
    frame(window, top),
    ...open.map((edge) => pathItem(polyline(edge), { stroke: hairline, lineWidth: scale, dash: [4 * scale, 3 * scale] })),
  ];
}

// helpers

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Points a part shows again of the one before, so that the eye finds the lines. */
const overlap = 4;
/** The part of a page that a cut between symbols may leave empty. */
const leastUse = 0.5;

function symbolBoxes(chart: Chart, scene: ChartScene, fonts: Fonts): Rectangle[] {
  const nodes = new Set(chart.nodes.map((node) => node.id));
  return scene.items.flatMap((item) => {
    const [outline] = item.type === 'group' && nodes.has(item.element) ? item.items : [];
    const bounds = outline === undefined || outline.type === 'group' ? null : boundsOf(outline, fonts);
    return bounds === null ? [] : [bounds];
  });
}

function laneSpans(chart: Chart, scene: ChartScene): Span[] {
  let x = scene.origin.x;
  return chart.lanes.map((lane) => {
    const from = x;
    x += lane.width;
    return { from, to: x };
  });
}

/** The length in pieces of at most `most`, all about equally long; every piece but the first loses `repeated` to a header. */
function pieces(length: number, most: number, repeated: number, solid: readonly Span[]): Span[] {
  const greedy = cut(length, most, repeated, solid);
  let [low, high, best] = [most / 2, most, greedy];
  while (high - low > 4) {
    const tried = (low + high) / 2;
    const spans = cut(length, tried, repeated, solid);
    if (spans.length === greedy.length) {
      [best, high] = [spans, tried];
    } else {
      low = tried;
    }
  }
  return best;
}

function cut(length: number, most: number, repeated: number, solid: readonly Span[]): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (;;) {
    const room = Math.max(most - (spans.length === 0 ? 0 : repeated), most / 4);
    const limit = from + room;
    if (limit >= length) {
      return [...spans, { from, to: length }];
    }
    const clean = cleanCut(from + room * leastUse, limit, solid);
    spans.push({ from, to: clean ?? limit });
    const crossed = solid.filter((span) => clean === null && span.from < limit && span.to > limit && span.from > from + overlap);
    from = Math.max(from + room / 4, Math.min((clean ?? limit) - overlap, ...crossed.map((span) => span.from - overlap)));
  }
}

/** The last place between the two that no symbol stands across; null where there is none. */
function cleanCut(least: number, limit: number, solid: readonly Span[]): number | null {
  const places = [limit, ...solid.flatMap((span) => [span.to + clearance, span.from - clearance])].filter((place) => place >= least && place <= limit);
  const free = places.filter((place) => solid.every((span) => span.to <= place || span.from >= place));
  return free.length === 0 ? null : Math.max(...free);
}

/** Points kept free between a symbol and a cut. */
const clearance = 5;
