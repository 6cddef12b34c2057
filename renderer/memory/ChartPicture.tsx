import { useMemo } from 'react';
import type { Chart } from '../../shared/model/chart.ts';
import { paintSvg } from '../../shared/paint/svg.ts';
import { chartScene } from '../../shared/scene/chart-scene.ts';
import { PagePicture } from '../print/PagePicture.tsx';
import { useStores } from '../store/use-stores.tsx';

/** The chart's drawing, whole, as wide as there is room. */
export function ChartPicture({ chart, label }: { readonly chart: Chart; readonly label: string }) {
  const { fonts } = useStores();
  const svg = useMemo(() => paintSvg(chartScene(chart, fonts), { seal: null, paper: '#ffffff' }), [chart, fonts]);
  return (
    <div className="chart-picture" role="img" aria-label={label}>
      <PagePicture svg={svg} seal={null} />
    </div>
  );
}
