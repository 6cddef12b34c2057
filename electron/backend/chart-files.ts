import { assertNever } from '../../shared/kernel/assert-never.ts';
import { chartText } from '../../shared/formats/chart-text.ts';
import { writeChartFile } from '../../shared/formats/chart-file.ts';
import { safeFileName } from '../../shared/formats/safe-file-name.ts';
import { encodeUtf8 } from '../../shared/kernel/utf8.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { paintSvg } from '../../shared/paint/svg.ts';
import type { Sheet } from '../../shared/scene/display-list.ts';
import type { ExportJob, ProducedFile } from './exporters.ts';

/** How a chart is turned into sheets and sheets into a PDF, for the paper and seal of one export. */
export interface ChartPrinter {
  sheets(chart: Chart): Sheet[];
  pdf(chart: Chart): Promise<Uint8Array>;
  /** The pages of the chart's PDF as PNG. */
  pictures(chart: Chart): Promise<Uint8Array[]>;
  /** The seal as a data URI, or null. */
  readonly sealUri: string | null;
}

/** The files of one chart in one format; `stem` is their name without ending. */
export async function chartFiles(
  chart: Chart,
  as: ExportJob['as'],
  stem: string,
  printer: ChartPrinter,
): Promise<ProducedFile[]> {
  switch (as) {
    case 'pdf':
      return [{ name: `${stem}.pdf`, mediaType: 'application/pdf', bytes: await printer.pdf(chart) }];
    case 'svg': {
      const sheets = printer.sheets(chart).map((sheet) => paintSvg(sheet, { seal: printer.sealUri, paper: '#ffffff' }));
      return pages(stem, '.svg', 'image/svg+xml', sheets.map(encodeUtf8));
    }
    case 'png':
      return pages(stem, '.png', 'image/png', await printer.pictures(chart));
    case 'text':
      return [{ name: `${stem}.txt`, mediaType: 'text/plain', bytes: encodeUtf8(chartText(chart)) }];
    case 'json':
      return [{ name: `${stem}.chart.json`, mediaType: 'application/json', bytes: writeChartFile(chart) }];
    default:
      return assertNever(as);
  }
}

/** A different name without ending for each chart: its title, numbered where there are several. */
export function fileStems(charts: readonly Chart[]): string[] {
  const width = Math.max(3, String(charts.length).length);
  return charts.map((chart, index) => {
    const title = safeFileName(chart.title, '流程图');
    return charts.length === 1 ? title : `${String(index + 1).padStart(width, '0')}-${title}`;
  });
}

// helpers

function pages(stem: string, ending: string, mediaType: string, all: readonly Uint8Array[]): ProducedFile[] {
  return all.map((bytes, index) => ({ name: `${stem}${all.length === 1 ? '' : `-${index + 1}`}${ending}`, mediaType, bytes }));
}
