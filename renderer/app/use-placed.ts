import { useEffect, useState } from 'react';
import { applyLayout } from '../../shared/layout/chart-layout.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { useReadOnly, useSlice, useStores } from '../store/use-stores.tsx';

/**
 * The chart with every symbol in a place, where that is needed, else as it is. One that comes without places, from a template or a file, is arranged first: as
 * a step that can be undone, or only for the eye where nothing may be changed. Null while that is under way.
 */
export function usePlaced(chart: Chart | null, isNeeded: boolean): Chart | null {
  const { arrange, document } = useStores();
  const isReadOnly = useReadOnly();
  const isLibraryKnown = useSlice('library', (state) => state.summary !== null || state.error !== null);
  const [shown, setShown] = useState<{ readonly from: Chart; readonly placed: Chart } | null>(null);
  const isUnplaced = isNeeded && chart !== null && chart.nodes.some((node) => node.position === null);
  useEffect(() => {
    if (chart === null || !isUnplaced || !isLibraryKnown) {
      return;
    }
    void arrange
      .getState()
      .arrange(chart)
      .then((arrangement) => {
        if (arrangement === null || document.getState().chart !== chart) {
          return;
        }
        if (isReadOnly) {
          const { laneWidths, positions, routes } = arrangement;
          setShown({ from: chart, placed: applyLayout(chart, readLayout(laneWidths, positions, routes)) });
        } else {
          document.getState().run({ command: 'chart.arrange', arguments: arrangement });
        }
      });
  }, [chart, isUnplaced, isLibraryKnown, isReadOnly, arrange, document]);
  if (!isUnplaced) {
    return chart;
  }
  return shown !== null && shown.from === chart ? shown.placed : null;
}

// helpers

type Arrangement = NonNullable<Awaited<ReturnType<ReturnType<ReturnType<typeof useStores>['arrange']['getState']>['arrange']>>>;

function readLayout(
  laneWidths: Arrangement['laneWidths'],
  positions: Arrangement['positions'],
  routes: Arrangement['routes'],
): Parameters<typeof applyLayout>[1] {
  return {
    laneWidths,
    positions: Object.fromEntries(Object.entries(positions).flatMap(([id, point]) => (point === null ? [] : [[id, point]]))),
    routes: Object.fromEntries(Object.entries(routes).flatMap(([id, route]) => (route === null ? [] : [[id, route]]))),
    fallback: null,
  };
}
