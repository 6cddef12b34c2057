import { assertNever } from '../../shared/kernel/assert-never.ts';
import { chartText } from '../../shared/formats/chart-text.ts';
import { writeChartFile } from '../../shared/formats/chart-file.ts';
import { safeFileName } from '../../shared/formats/safe-file-name.ts';
import { encodeUtf8 } from '../../shared/kernel/utf8.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { paintSvg } from '../../shared/paint/svg.ts';
import type { Sheet } from '../../shared/scene/display-list.ts';
import { rasteriseSvg } from '../ports/rasteriser.ts';
import type { ExportJob, ProducedFile } from './exporters.ts';

/** How a chart is turned into sheets and sheets into a PDF, for the paper and seal of one export. */
export interface ChartPrinter {
  sheets(chart: Chart): Sheet[];
  pdf(chart: Chart): Promise<Uint8Array>;
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
    case 'svg':
      return pages(chart, stem, printer).map(({ name, svg }) => ({
        name: `${name}.svg`,
        mediaType: 'image/svg+xml',
        bytes: encodeUtf8(svg),
      }));
    case 'png':
      return pages(chart, stem, printer).map(({ name, svg }) => ({
        name: `${name}.png`,
        mediaType: 'image/png',
        bytes: rasteriseSvg(svg, { dotsPerInch: pngDotsPerInch }),
      }));
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

/** Enough for a screen and for a printed page. */
const pngDotsPerInch = 150;

function pages(chart: Chart, stem: string, printer: ChartPrinter): { name: string; svg: string }[] {
  const sheets = printer.sheets(chart);
  return sheets.map((sheet) => ({
    name: sheets.length === 1 ? stem : `${stem}-${sheet.page}`,
    svg: paintSvg(sheet, { seal: printer.sealUri, paper: '#ffffff' }),
  }));
}
