import { useSlice, useText } from '../store/use-stores.tsx';
import { countOf } from '../store/findings-store.ts';

/** What stands at the foot of the chart screen: extent, problems, zoom. */
export function StatusBar() {
  const t = useText();
  const nodes = useSlice('document', (state) => state.chart?.nodes.length ?? 0);
  const lanes = useSlice('document', (state) => state.chart?.lanes.length ?? 0);
  const power = useSlice('document', (state) => state.chart?.power);
  const findings = useSlice('findings', (state) => state.findings);
  const zoom = useSlice('view', (state) => state.zoom);
  const errors = countOf(findings, 'error');
  return (
    <footer className="status-bar">
      <span className="ellipsis">{power === undefined ? '' : [power.code, power.implementingBody].filter((part) => part !== '').join(' · ')}</span>
      <span className="status-space" />
      <span>{t('status.counts', { nodes, lanes })}</span>
      <span>{findings === null ? '' : errors === 0 ? t('library.state.ready') : t('status.errors', { count: errors })}</span>
      <span>{t('status.zoom', { percent: Math.round(zoom * 100) })}</span>
    </footer>
  );
}
