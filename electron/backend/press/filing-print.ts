import { writeChartFile } from '../../../shared/formats/chart-file.ts';
import type { Size } from '../../../shared/kernel/geometry.ts';
import { filingCopySheets, type FilingCopyOptions } from '../../../shared/filing/filing-copy.ts';
import { filingFacts } from '../../../shared/filing/filing-facts.ts';
import type { Chart } from '../../../shared/model/chart.ts';
import type { PdfPainter } from '../../../shared/paint/pdf.ts';
import type { Fonts } from '../../../shared/typeset/font-metrics.ts';
import { sha256 } from '../../ports/digest.ts';

/** A chart to be printed as its filing copy; what a thread is sent. */
export interface FilingPrint extends FilingOrder {
  /** The chart's interchange file, which travels in the copy, and its SHA-256, which names it. */
  readonly file: Uint8Array<ArrayBuffer>;
  readonly digest: string;
}

/** What is printed, and how. */
export interface FilingOrder {
  readonly chart: Chart;
  readonly order: Omit<FilingCopyOptions, 'seal'>;
  /** The unit's own seal as PNG and its printed size in mm, or null. */
  readonly seal: { readonly png: Uint8Array; readonly size: Size } | null;
}

/** Written and named once, by whoever orders the print: a thread that prints has enough to do. */
export function filingPrint(order: FilingOrder): FilingPrint {
  const file = writeChartFile(order.chart);
  return { ...order, file, digest: sha256(file) };
}

/** The filing copy as PDF. Rejects with `chart.empty`, `font.character-missing`, `export.does-not-fit`. */
export async function printFilingCopy({ chart, order, seal, file, digest }: FilingPrint, fonts: Fonts, paint: PdfPainter): Promise<Uint8Array> {
  const sheets = filingCopySheets(chart, fonts, { ...order, seal: seal?.size ?? null }, digest);
  return paint(sheets, { seal: seal?.png ?? null, ...filingFacts(chart, file) });
}
