import type { Size } from '../kernel/geometry.ts';
import { columnsWithinLanes, type Columns } from './columns.ts';
import type { FlowGraph } from './flow-graph.ts';
import type { Layers } from './layers.ts';
import { narrowLanes } from './narrow-lanes.ts';
import { rowsHeight, shareRows } from './share-rows.ts';

/**
 * The rows and columns to draw: as found where the chart fits the room, by default what an upright A4 sheet leaves it at
 * 85 % of its size; else with rows shared between lanes and lanes made narrower as far as that lets it be printed larger.
 */
export function fitToPaper(
  graph: FlowGraph,
  found: Layers,
  leastWidths: readonly number[],
  room: Size = uprightA4,
): { readonly layers: Layers; readonly columns: Columns } {
  const tallest = room.height - headerHeight;
  const usual = columnsWithinLanes(graph, shareRows(graph, found, tallest), leastWidths);
  if (widthOf(usual.columns) <= room.width) {
    return usual;
  }
  const narrow = columnsWithinLanes(graph, shareRows(graph, narrowLanes(graph, found), tallest), leastWidths);
  return printScale(graph, narrow, room) > printScale(graph, usual, room) * worthwhile ? narrow : usual;
}

// helpers

interface Candidate {
  readonly layers: Layers;
  readonly columns: Columns;
}

/** Points an upright A4 sheet leaves for the chart beside its text and margins. */
const leastScale = 0.85;
const uprightA4 = { width: 520 / leastScale, height: 760 / leastScale };
/** About what the lanes' headers take of a drawing's height, in points. */
const headerHeight = 60;
/** A side branch is better seen beside its decision: it is moved only where the print gains this much. */
const worthwhile = 1.08;

function widthOf({ laneWidths }: Columns): number {
  return laneWidths.reduce((sum, width) => sum + width, 0);
}

/** In parts of the scale the room is measured at; up to full size, below which nothing is gained. */
function printScale(graph: FlowGraph, { layers, columns }: Candidate, room: Size): number {
  return Math.min(1 / leastScale, room.width / widthOf(columns), room.height / (rowsHeight(graph, layers) + headerHeight));
}
