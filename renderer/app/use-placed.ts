import { useEffect, useState } from 'react';
import { applyLayout } from '../../shared/layout/chart-layout.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { arrangementOf } from '../store/tidy.ts';
import { useReadOnly, useSlice, useStores } from '../store/use-stores.tsx';

/**
 * The chart with every symbol in a place, where that is needed, else as it is. One that comes without places, from a template
 * or a file, is arranged first: as a step that can be undone, or only for the eye where nothing may be changed. Null while that is under way.
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
      .then((layout) => {
        if (layout === null || document.getState().chart !== chart) {
          return;
        }
        if (isReadOnly) {
          setShown({ from: chart, placed: applyLayout(chart, layout) });
        } else {
          document.getState().run({ command: 'chart.arrange', arguments: arrangementOf(layout) });
        }
      });
  }, [chart, isUnplaced, isLibraryKnown, isReadOnly, arrange, document]);
  if (!isUnplaced) {
    return chart;
  }
  return shown !== null && shown.from === chart ? shown.placed : null;
}
