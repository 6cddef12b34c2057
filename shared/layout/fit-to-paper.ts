import { columnsWithinLanes, type Columns } from './columns.ts';
import type { FlowGraph } from './flow-graph.ts';
import type { Layers } from './layers.ts';
import { narrowLanes } from './narrow-lanes.ts';
import { rowsHeight, shareRows } from './share-rows.ts';

/**
 * The rows and columns to draw: as found where the chart is printed at 85 % of its size or larger on an upright A4
 * sheet; else with rows shared between lanes and lanes made narrower as far as that lets it be printed larger.
 */
export function fitToPaper(
  graph: FlowGraph,
  found: Layers,
  leastWidths: readonly number[],
): { readonly layers: Layers; readonly columns: Columns } {
  const usual = columnsWithinLanes(graph, shareRows(graph, found, tallest), leastWidths);
  if (widthOf(usual.columns) <= widest) {
    return usual;
  }
  const narrow = columnsWithinLanes(graph, shareRows(graph, narrowLanes(graph, found), tallest), leastWidths);
  return printScale(graph, narrow) > printScale(graph, usual) * worthwhile ? narrow : usual;
}

// helpers

interface Candidate {
  readonly layers: Layers;
  readonly columns: Columns;
}

/** Points an upright A4 sheet leaves for the chart beside its text and margins. */
const paper = { width: 520, height: 760 };
const leastScale = 0.85;
/** The rows alone, without the lanes' headers. */
const tallest = paper.height / leastScale - 60;
const widest = paper.width / leastScale;
/** A side branch is better seen beside its decision: it is moved only where the print gains this much. */
const worthwhile = 1.08;

function widthOf({ laneWidths }: Columns): number {
  return laneWidths.reduce((sum, width) => sum + width, 0);
}

function printScale(graph: FlowGraph, { layers, columns }: Candidate): number {
  return Math.min(1, paper.width / widthOf(columns), paper.height / (rowsHeight(graph, layers) + 60));
}
