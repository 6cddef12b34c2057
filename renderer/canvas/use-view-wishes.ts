import { useNodesInitialized, useReactFlow, type FitViewOptions } from '@xyflow/react';
import { useEffect, useRef } from 'react';
import type { Chart } from '../../shared/model/chart.ts';
import { useSlice, useStores } from '../store/use-stores.tsx';

/** Milliseconds of a movement of the view. */
const duration = 160;

/** Does what the toolbar, the keys and the findings ask of the view, each once. */
export function useViewWishes(chart: Chart, fitOptions: FitViewOptions): void {
  const { view, selection } = useStores();
  const flow = useReactFlow();
  const isReady = useNodesInitialized();
  const wish = useSlice('view', (state) => state.wish);
  const reveal = useSlice('selection', (state) => state.reveal);
  const done = useRef({ wish: view.getState().wish?.turn ?? 0, reveal: selection.getState().reveal?.turn ?? 0 });

  useEffect(() => {
    if (wish === null || wish.turn <= done.current.wish) {
      return;
    }
    done.current.wish = wish.turn;
    switch (wish.name) {
      case 'zoom-in':
        void flow.zoomIn({ duration });
        break;
      case 'zoom-out':
        void flow.zoomOut({ duration });
        break;
      case 'actual-size':
        void flow.zoomTo(1, { duration });
        break;
      case 'fit':
        void flow.fitView({ ...fitOptions, duration });
        break;
    }
  }, [wish, flow, fitOptions]);

  useEffect(() => {
    if (reveal === null || reveal.turn <= done.current.reveal || !isReady) {
      return;
    }
    done.current.reveal = reveal.turn;
    const edge = chart.edges.find((each) => each.id === reveal.id);
    const node = chart.nodes.find((each) => each.id === (edge?.from ?? reveal.id));
    if (node?.position != null) {
      const zoom = Math.max(flow.getZoom(), 0.8);
      void flow.setCenter(node.position.x + 60, node.position.y + 24, { zoom, duration });
    }
  }, [reveal, chart, flow, isReady]);
}
