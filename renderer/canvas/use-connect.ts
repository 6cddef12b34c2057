import { useReactFlow, type Connection, type FinalConnectionState } from '@xyflow/react';
import type { Chart } from '../../shared/model/chart.ts';
import { sides, type Side } from '../../shared/model/edge.ts';
import type { ChartGestures } from '../store/chart-gestures.ts';
import { useStores } from '../store/use-stores.tsx';
import { nodeAt } from './node-at.ts';

export interface Connecting {
  readonly onConnect: (connection: Connection) => void;
  readonly onConnectEnd: (event: MouseEvent | TouchEvent, state: FinalConnectionState) => void;
}

/** A line dragged from a handle ends at a handle, anywhere on a step, or in the empty, where the next steps are offered. */
export function useConnect(chart: Chart, gestures: ChartGestures): Connecting {
  const { draw, boxOf } = useStores();
  const { screenToFlowPosition } = useReactFlow();
  return {
    onConnect: ({ source, sourceHandle, target }) => gestures.connect(source, target, sideNamed(sourceHandle)),
    onConnectEnd(event, { isValid, fromNode, fromHandle }) {
      if (isValid === true || fromNode === null) {
        return;
      }
      const touch = 'changedTouches' in event ? event.changedTouches[0] : event;
      const at = screenToFlowPosition({ x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 });
      const target = nodeAt(chart, at, (node) => boxOf(node).size);
      const side = sideNamed(fromHandle?.id);
      if (target !== null && target.id !== fromNode.id) {
        gestures.connect(fromNode.id, target.id, side);
      } else if (target === null) {
        draw.getState().openMenu({ nodeId: fromNode.id, side: side ?? 'south', at });
      }
    },
  };
}

// helpers

function sideNamed(handle: string | null | undefined): Side | null {
  return sides.find((side) => side === handle) ?? null;
}
