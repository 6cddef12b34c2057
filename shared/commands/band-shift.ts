import type { Chart } from '../model/chart.ts';
import type { Diff } from '../model/diff.ts';
import { laneAt, laneOffsets, stageAt, stageOffsets } from '../model/graph.ts';
import type { Lane } from '../model/lane.ts';
import type { ChartNode } from '../model/node.ts';
import type { Stage } from '../model/stage.ts';
import { shiftedContents } from './contents-shift.ts';

/** The diff that makes what stands in the lanes follow them to where they are in `after`; what stands in no lane stays. */
export function followLanes(chart: Chart, after: readonly Lane[]): Diff {
  const bands = bandShifts(chart.lanes.map(laneBand), after.map(laneBand), laneOffsets(chart.lanes), laneOffsets(after), 0.5);
  return shiftedContents(chart, { axis: 'x', ofNode: (node) => bands.ofBand(node.laneId), ofPlace: bands.ofPlace });
}

/** The diff that makes what stands in the stages follow them to where they are in `after`. */
export function followStages(chart: Chart, after: readonly Stage[]): Diff {
  const bands = bandShifts(chart.stages.map(stageBand), after.map(stageBand), stageOffsets(chart.stages), stageOffsets(after), 0);
  return shiftedContents(chart, { axis: 'y', ofNode: (node) => bands.ofBand(stageOf(chart, node)), ofPlace: bands.ofPlace });
}

/** Id of the stage the node belongs to: its own, else the one it stands in; null where the chart has none. */
export function stageOf(chart: Chart, node: ChartNode): string | null {
  return node.stageId ?? (node.position === null ? null : (stageAt(chart.stages, node.position.y)?.id ?? null));
}

/** Id of the lane the place lies in; null where the chart has none. */
export function laneIdAt(chart: Chart, x: number): string | null {
  return laneAt(chart.lanes, x)?.id ?? null;
}

// helpers

interface Band {
  readonly id: string;
  readonly extent: number;
}

function laneBand({ id, width }: Lane): Band {
  return { id, extent: width };
}

function stageBand({ id, height }: Stage): Band {
  return { id, extent: height };
}

/** `share` is the part of a band's growth its contents move by: the middle of a lane stays its middle, the top of a stage its top. */
function bandShifts(
  before: readonly Band[],
  after: readonly Band[],
  offsetBefore: ReadonlyMap<string, number>,
  offsetAfter: ReadonlyMap<string, number>,
  share: number,
) {
  const extents = new Map(after.map((band) => [band.id, band.extent]));
  const distances = new Map(
    before.map(({ id, extent }) => {
      const grown = (extents.get(id) ?? extent) - extent;
      const moved = (offsetAfter.get(id) ?? 0) - (offsetBefore.get(id) ?? 0);
      return [id, extents.has(id) ? moved + share * grown : 0];
    }),
  );
  const total = (bands: readonly Band[]): number => bands.reduce((sum, { extent }) => sum + extent, 0);
  const first = Math.min(...offsetBefore.values());
  return {
    ofBand: (id: string | null): number => (id === null ? 0 : (distances.get(id) ?? 0)),
    ofPlace(place: number): number {
      if (before.length === 0 || place < first) {
        return 0;
      }
      const band = before.find(({ id, extent }) => place < (offsetBefore.get(id) ?? 0) + extent);
      if (band === undefined) {
        return total(after) - total(before);
      }
      return extents.has(band.id) ? (distances.get(band.id) ?? 0) : goneShift(band, place);
    },
  };

  /** What lay in a band that is no more comes to lie at the border where it was. */
  function goneShift(band: Band, place: number): number {
    return (offsetBefore.get(band.id) ?? 0) - place;
  }
}
