import { useViewport } from '@xyflow/react';
import type { Point } from '../../shared/kernel/geometry.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { exitLabels } from '../../shared/model/decision-exits.ts';
import { setExitLabel } from '../store/exit-gestures.ts';
import { useSlice, useStores, useText } from '../store/use-stores.tsx';
import { classNames } from '../ui/class-names.ts';
import type { ChartDrawing } from './chart-drawing.ts';
import { useDrag } from './drag-store.ts';

/** At each exit of the one selected decision: 是 and 否, of which a click sets one; another exit that has it takes the other. */
export function DecisionChips({ chart, routes }: { readonly chart: Chart; readonly routes: ChartDrawing['routes'] }) {
  const t = useText();
  const stores = useStores();
  const { x, y, zoom } = useViewport();
  const nodeIds = useSlice('selection', (state) => state.nodeIds);
  const editingId = useSlice('selection', (state) => state.editingId);
  const isDragging = useDrag((state) => state.positions.size > 0);
  const decision = nodeIds.length === 1 ? chart.nodes.find((node) => node.id === nodeIds[0] && node.kind === 'decision') : undefined;
  if (decision === undefined || isDragging || editingId !== null) {
    return null;
  }
  return (
    <div className="exit-chips nodrag nopan" role="group" aria-label={t('draw.exits')} data-testid="exit-chips">
      {chart.edges
        .filter((edge) => edge.from === decision.id)
        .map((edge) => {
          const [start, next] = routes[edge.id] ?? [];
          const text = chart.nodes.find((node) => node.id === edge.to)?.text ?? '';
          return start === undefined || next === undefined ? null : (
            <div
              key={edge.id}
              className="exit-chip"
              role="group"
              aria-label={t('draw.exit.to', { text })}
              style={chipPlace({ x: x + start.x * zoom, y: y + start.y * zoom }, start, next)}
              data-exit={edge.id}
            >
              {exitLabels.map((label) => (
                <button
                  key={label}
                  type="button"
                  className={classNames(edge.label === label && 'is-on')}
                  aria-pressed={edge.label === label}
                  title={t('draw.exit.set', { label })}
                  tabIndex={-1}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => setExitLabel(stores, edge.id, edge.label === label ? '' : label)}
                >
                  {label}
                </button>
              ))}
            </div>
          );
        })}
    </div>
  );
}

// helpers

/** Beside the line's beginning, past the handle, in pixels. */
function chipPlace(at: Point, start: Point, next: Point): { readonly left: number; readonly top: number } {
  const isUpright = Math.abs(start.x - next.x) < 1;
  if (isUpright) {
    return { left: at.x + 14, top: next.y > start.y ? at.y + 6 : at.y - 28 };
  }
  return { left: next.x > start.x ? at.x + 26 : at.x - 26 - 50, top: at.y - 28 };
}
