import { bottom, type Point, type Rectangle } from '../kernel/geometry.ts';
import type { Chart } from '../model/chart.ts';
import { laneOffsets, stageOffsets } from '../model/graph.ts';
import { laneHeaderHeight } from '../model/lane.ts';
import type { ChartNode } from '../model/node.ts';
import { headerGap } from './arrange.ts';
import { roundedPoint, type ChartLayout, type SizeOf } from './chart-layout.ts';
import { toHalf } from './sketch.ts';
import { settleRows, type SettleMember, type SettleRow } from './settle-rows.ts';
import { stageNumber } from './stage-layers.ts';

/** Part of a chart arranged for itself, as if nothing else were there. */
export interface Part {
  readonly layout: Pick<ChartLayout, 'laneWidths' | 'positions'>;
  /** Where its rows should begin, in points; null for as high as there is room. */
  readonly top: number | null;
  /** Whether its rows keep the heights they have in the chart, as far as there is room. */
  readonly keepsHeights: boolean;
}

export interface SettleInput {
  readonly chart: Chart;
  readonly sizeOf: SizeOf;
  readonly parts: readonly Part[];
  /** Ids of the nodes that stay: those the parts do not arrange, and the locked ones. They move with their lane or stage only. */
  readonly fixed: ReadonlySet<string>;
  /** Widths of the lanes, in points, as far as the parts' nodes fit into them. */
  readonly laneWidths: ReadonlyMap<string, number>;
}

/** Puts the parts into lanes and stages, round what stays; stages grow as they must. */
export function settle({ chart, sizeOf, parts, fixed, laneWidths }: SettleInput): Omit<ChartLayout, 'fallback' | 'bends' | 'routes'> {
  const nodes = new Map(chart.nodes.map((node) => [node.id, node]));
  const lanes = lanesFor(chart, sizeOf, fixed, laneWidths);
  const [lefts, before] = [laneOffsets(lanes), laneOffsets(chart.lanes)];
  const widths = new Map(lanes.map((lane) => [lane.id, lane.width]));
  const positions = new Map<string, Point>();
  const staying = chart.nodes.flatMap((node): { box: Rectangle; stage: number; id: string }[] => {
    const shift = (lefts.get(node.laneId) ?? 0) - (before.get(node.laneId) ?? 0);
    return !fixed.has(node.id) || node.position === null
      ? []
      : [{ id: node.id, stage: stageNumber(chart, node), box: { x: node.position.x + shift, y: node.position.y, ...sizeOf(node) } }];
  });
  const tops = [...stageOffsets(chart.stages).values()];
  const stageHeights: Record<string, number> = {};
  let top = laneHeaderHeight;
  for (let stage = 0; stage < Math.max(1, chart.stages.length); stage += 1) {
    const shift = top - (tops[stage] ?? laneHeaderHeight);
    const taken = staying.map((each) => ({ ...each.box, y: each.box.y + shift }));
    const own = staying.filter((each) => each.stage === stage);
    const rows = parts.flatMap((part) => rowsIn(part, stage, shift));
    const placed = settleRows(rows, top + headerGap, taken);
    for (const [id, box] of placed) {
      positions.set(id, { x: box.x, y: box.y });
    }
    for (const { id, box } of own) {
      positions.set(id, { x: box.x, y: box.y + shift });
    }
    const { id, height } = chart.stages[stage] ?? { id: null, height: 0 };
    const foot = [...placed.values(), ...own.map(({ box }) => ({ ...box, y: box.y + shift }))].reduce((most, box) => Math.max(most, bottom(box)), top);
    const needed = placed.size === 0 ? height : Math.min(5000, Math.max(height, Math.ceil(foot + headerGap - top)));
    if (id !== null) {
      stageHeights[id] = needed;
    }
    top += needed;
  }
  return {
    laneWidths: Object.fromEntries(widths),
    stageHeights,
    positions: Object.fromEntries([...positions].map(([id, position]) => [id, roundedPoint(position)])),
  };

  /** The part's rows in the stage, from above. */
  function rowsIn(part: Part, stage: number, shift: number): SettleRow[] {
    const offsets = laneOffsets(chart.lanes.map((lane) => ({ ...lane, width: part.layout.laneWidths[lane.id] ?? lane.width })));
    const inStage = Object.entries(part.layout.positions).flatMap(([id, { x, y }]): RowMember[] => {
      const node = nodes.get(id);
      return node === undefined || stageNumber(chart, node) !== stage
        ? []
        : [{ node, size: sizeOf(node), middle: y + sizeOf(node).height / 2, x: placeInLane(node, x - (offsets.get(node.laneId) ?? 0), part) }];
    });
    const byHeight = [...Map.groupBy(inStage, ({ middle }) => Math.round(middle)).values()];
    const rows = byHeight.sort((a, b) => (a[0]?.middle ?? 0) - (b[0]?.middle ?? 0));
    return rows.map((row, index): SettleRow => {
      const above = rows[index - 1]?.[0]?.middle;
      const middle = row[0]?.middle ?? 0;
      return {
        members: row.filter(({ node }) => !fixed.has(node.id)).map((each) => memberOf(each)),
        wanted: wantedMiddle(row, part, index === 0, shift),
        step: above === undefined ? null : middle - above,
      };
    });
  }

  /** The height of a locked node in the row, else where the part should begin, else where the row stood. */
  function wantedMiddle(row: readonly RowMember[], part: Part, isFirst: boolean, shift: number): number | null {
    const middles = row.flatMap(({ node, size }) => (node.position === null ? [] : [{ isFixed: fixed.has(node.id), y: node.position.y + size.height / 2 + shift }]));
    const held = middles.find(({ isFixed }) => isFixed);
    if (held !== undefined) {
      return held.y;
    }
    if (part.keepsHeights && middles.length > 0) {
      return toHalf(middles.reduce((sum, { y }) => sum + y, 0) / middles.length);
    }
    const tallest = row.reduce((most, { size }) => Math.max(most, size.height), 0);
    return isFirst && part.top !== null ? part.top + shift + tallest / 2 : null;
  }

  /** The node's left border in the chart, the middle of its lane in the part being the middle of its lane here. */
  function placeInLane(node: ChartNode, x: number, part: Part): number {
    const width = widths.get(node.laneId) ?? 0;
    const shift = (width - (part.layout.laneWidths[node.laneId] ?? width)) / 2;
    const { least, most } = boundsOf(node);
    return Math.max(least, Math.min((lefts.get(node.laneId) ?? 0) + x + shift, most));
  }

  function boundsOf(node: ChartNode): { least: number; most: number } {
    const left = lefts.get(node.laneId) ?? 0;
    const width = widths.get(node.laneId);
    return width === undefined ? { least: -Infinity, most: Infinity } : { least: left + laneMargin, most: left + width - laneMargin - sizeOf(node).width };
  }

  function memberOf({ node, size, x }: RowMember): SettleMember {
    return { id: node.id, ...size, x, ...boundsOf(node) };
  }
}

// helpers

interface RowMember {
  readonly node: ChartNode;
  readonly size: { readonly width: number; readonly height: number };
  readonly middle: number;
  readonly x: number;
}

/** Least points between a node and its lane's border. */
const laneMargin = 6;

/** The lanes in the widths given, wider where a node to be placed needs more, or one that stays stands further out. */
function lanesFor(chart: Chart, sizeOf: SizeOf, fixed: ReadonlySet<string>, laneWidths: ReadonlyMap<string, number>): Chart['lanes'] {
  return chart.lanes.map((lane) => {
    const own = chart.nodes.filter((node) => node.laneId === lane.id);
    const widest = own.reduce((most, node) => (fixed.has(node.id) ? most : Math.max(most, sizeOf(node).width)), 0);
    const hasFixed = own.some((node) => fixed.has(node.id));
    const given = laneWidths.get(lane.id) ?? lane.width;
    const kept = hasFixed ? Math.max(given, lane.width) : given;
    return { ...lane, width: Math.min(2000, Math.max(kept, widest === 0 ? 0 : Math.ceil(widest + 2 * laneMargin))) };
  });
}
