import { useMemo } from 'react';
import { filingCopySheets } from '../../shared/filing/filing-copy.ts';
import type { paperChoices } from '../../shared/contract/methods.ts';
import { toPlainError } from '../../shared/kernel/mingquan-error.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { useStores, useTerm, useText } from '../store/use-stores.tsx';
import { toBase64 } from '../store/base64.ts';
import type { ChosenSeal } from '../store/read-seal.ts';
import { SheetPicture } from './SheetPicture.tsx';

export interface PagePreviewProps {
  readonly chart: Chart;
  readonly paper: (typeof paperChoices)[number];
  readonly seal: ChosenSeal | null;
}

/** The pages exactly as they will be exported: the same sheets, painted as SVG. */
export function PagePreview({ chart, paper, seal }: PagePreviewProps) {
  const t = useText();
  const term = useTerm();
  const { fonts } = useStores();
  const composed = useMemo(() => {
    try {
      return { sheets: filingCopySheets(chart, fonts, { paper, seal: seal?.size ?? null }), error: null };
    } catch (thrown) {
      return { sheets: [], error: toPlainError(thrown) };
    }
  }, [chart, fonts, paper, seal]);
  const sealAddress = useMemo(() => (seal === null ? null : `data:image/png;base64,${toBase64(seal.bytes)}`), [seal]);
  if (composed.error !== null) {
    return (
      <div className="export-preview">
        <p className="banner banner-bad" role="alert">
          {term({ zh: composed.error.message, en: composed.error.messageEnglish })}
        </p>
      </div>
    );
  }
  return (
    <div className="export-preview" role="group" tabIndex={0} aria-label={t('export.preview')}>
      {composed.sheets.map((sheet) => (
        <figure key={sheet.page} className="export-sheet" style={{ maxWidth: sheet.width * 1.1 }} data-testid="sheet">
          <SheetPicture sheet={sheet} seal={sealAddress} />
          <figcaption>{t('export.preview.page', { page: sheet.page, pages: sheet.pages })}</figcaption>
        </figure>
      ))}
    </div>
  );
}
