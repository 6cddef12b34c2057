import { useMemo } from 'react';
import type { Chart } from '../../shared/model/chart.ts';
import { chartScene } from '../../shared/scene/chart-scene.ts';
import { SheetPicture } from '../print/SheetPicture.tsx';
import { useStores } from '../store/use-stores.tsx';

/** The chart's drawing, whole, as wide as there is room. */
export function ChartPicture({ chart, label }: { readonly chart: Chart; readonly label: string }) {
  const { fonts } = useStores();
  const sheet = useMemo(() => ({ ...chartScene(chart, fonts), page: 1, pages: 1 }), [chart, fonts]);
  return (
    <div className="chart-picture" role="img" aria-label={label}>
      <SheetPicture sheet={sheet} seal={null} />
    </div>
  );
}
