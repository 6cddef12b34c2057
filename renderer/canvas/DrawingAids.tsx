import type { Chart } from '../../shared/model/chart.ts';
import type { ChartDrawing } from './chart-drawing.ts';
import { DecisionChips } from './DecisionChips.tsx';
import { EdgeGrips } from './EdgeGrips.tsx';
import { NextMenu } from './NextMenu.tsx';
import { ResizeGrips } from './ResizeGrips.tsx';
import { SpaceTool } from './SpaceTool.tsx';

export interface DrawingAidsProps {
  readonly chart: Chart;
  readonly routes: ChartDrawing['routes'];
  /** Gives the focus back to the canvas. */
  readonly onClose: () => void;
}

/** What appears over the chart while it is drawn: grips, chips, the next steps, the space tool. */
export function DrawingAids({ chart, routes, onClose }: DrawingAidsProps) {
  return (
    <>
      <ResizeGrips chart={chart} />
      <EdgeGrips chart={chart} routes={routes} />
      <DecisionChips chart={chart} routes={routes} />
      <NextMenu chart={chart} onClose={onClose} />
      <SpaceTool />
    </>
  );
}
