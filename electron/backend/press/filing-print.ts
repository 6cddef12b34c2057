import type { Size } from '../../../shared/kernel/geometry.ts';
import { filingCopySheets, type FilingCopyOptions } from '../../../shared/filing/filing-copy.ts';
import { filingFacts } from '../../../shared/filing/filing-facts.ts';
import type { Chart } from '../../../shared/model/chart.ts';
import type { PdfPainter } from '../../../shared/paint/pdf.ts';
import type { Fonts } from '../../../shared/typeset/font-metrics.ts';

/** A chart to be printed as its filing copy; what a thread is sent. */
export interface FilingPrint {
  readonly chart: Chart;
  readonly order: Omit<FilingCopyOptions, 'seal'>;
  /** The unit's own seal as PNG and its printed size in mm, or null. */
  readonly seal: { readonly png: Uint8Array; readonly size: Size } | null;
}

/** The filing copy as PDF. Rejects with `chart.empty`, `font.character-missing`, `export.does-not-fit`. */
export async function printFilingCopy({ chart, order, seal }: FilingPrint, fonts: Fonts, paint: PdfPainter): Promise<Uint8Array> {
  const sheets = filingCopySheets(chart, fonts, { ...order, seal: seal?.size ?? null });
  return paint(sheets, { seal: seal?.png ?? null, ...filingFacts(chart) });
}
