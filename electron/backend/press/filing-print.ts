import type { Size } from '../../../shared/kernel/geometry.ts';
import { filingSheets, type FilingSheetOptions } from '../../../shared/carriers/filing-sheets.ts';
import { filingFacts } from '../../../shared/filing/filing-facts.ts';
import { chartDigest } from '../../../shared/formats/chart-digest.ts';
import type { Chart } from '../../../shared/model/chart.ts';
import type { PdfPainter } from '../../../shared/paint/pdf.ts';
import type { Fonts } from '../../../shared/typeset/font-metrics.ts';

/** A chart to be printed as its filing copy; what a thread is sent. */
export interface FilingPrint {
  readonly chart: Chart;
  readonly order: Pick<FilingSheetOptions, 'paper' | 'orientation'>;
  /** The unit's own seal as PNG and its printed size in mm, or null. */
  readonly seal: { readonly png: Uint8Array; readonly size: Size } | null;
}

/** The filing copy as PDF. Rejects with `chart.empty`, `font.character-missing`, `export.does-not-fit`. */
export async function printFilingCopy({ chart, order, seal }: FilingPrint, fonts: Fonts, paint: PdfPainter): Promise<Uint8Array> {
  const sheets = filingSheets(chart, fonts, { ...order, seal: seal?.size ?? null, digest: chartDigest(chart) });
  return paint(sheets, { seal: seal?.png ?? null, ...filingFacts(chart) });
}
