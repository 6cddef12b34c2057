import { filingSheets, type FilingSheetOptions } from '../carriers/filing-sheets.ts';
import { chartDigest } from '../formats/chart-digest.ts';
import type { Chart } from '../model/chart.ts';
import type { Sheet } from '../scene/display-list.ts';
import type { Fonts } from '../typeset/font-metrics.ts';

/** How a chart is put on its filing sheets. */
export type FilingCopyOptions = Omit<FilingSheetOptions, 'digest'>;

/**
 * The sheets of a chart's filing copy, their page codes naming its content. `digest` = `chartDigest`, where it is reckoned already.
 * Throws as `filingSheets` does.
 */
export function filingCopySheets(chart: Chart, fonts: Fonts, options: FilingCopyOptions, digest = chartDigest(chart)): Sheet[] {
  return filingSheets(chart, fonts, { ...options, digest });
}
