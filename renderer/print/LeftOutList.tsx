import { TriangleAlert } from 'lucide-react';
import type { LeftOutChart } from '../../shared/contract/carrier-methods.ts';
import { useTerm, useText } from '../store/use-stores.tsx';

/** The charts that have no room on the paper ordered, each with what would give it room; nothing where all fit. */
export function LeftOutList({ leftOut, isMade }: { readonly leftOut: readonly LeftOutChart[]; readonly isMade: boolean }) {
  const t = useText();
  const term = useTerm();
  return leftOut.length === 0 ? null : (
    <details className="print-left-out" data-testid="left-out" open={leftOut.length === 1}>
      <summary>
        <TriangleAlert aria-hidden size={14} /> {t(isMade ? 'print.leftOut.made' : 'print.leftOut', { count: leftOut.length })}
      </summary>
      <ul aria-label={t('print.leftOut.list')} tabIndex={0}>
        {leftOut.map(({ error }, index) => (
          <li key={index}>{term({ zh: error.message, en: error.messageEnglish })}</li>
        ))}
      </ul>
    </details>
  );
}
