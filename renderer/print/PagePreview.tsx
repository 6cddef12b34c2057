import { useMemo } from 'react';
import type { Chart } from '../../shared/model/chart.ts';
import { useText } from '../store/use-stores.tsx';
import type { ChosenSeal } from './read-seal.ts';

export function PagePreview({ chart, paper, seal }: { readonly chart: Chart; readonly paper: string; readonly seal: ChosenSeal | null }) {
  const t = useText();
  const key = useMemo(() => `${chart.id}${paper}${seal?.name ?? ''}`, [chart, paper, seal]);
  return <div className="export-preview" data-key={key} aria-label={t('export.preview')} />;
}
