import { beginsAsPdf } from '../kernel/begins-as-pdf.ts';
import { readChartFile, writeChartFile } from '../formats/chart-file.ts';
import { unreadable, type RestoredChart } from '../formats/restore-chart.ts';
import { safeFileName } from '../formats/safe-file-name.ts';
import type { Chart } from '../model/chart.ts';
import type { PdfAttachment } from '../paint/pdf-attachment.ts';

/** The chart as a file that travels inside its filing copy. `bytes` = its interchange file, where that is written already. */
export function chartAttachment(chart: Chart, bytes: Uint8Array = writeChartFile(chart)): PdfAttachment {
  return {
    name: `${safeFileName(chart.title, '流程图')}${ending}`,
    mediaType: 'application/json',
    bytes,
    description: '流程图数据，用明权打开可以继续编辑',
  };
}

/**
 * The chart that travels in a filing copy, or in the page that carries it taken out of the copy.
 * @throws MingquanError `chart.unreadable` where there is none, and what `readChartFile` throws.
 */
export async function readChartFromPdf(bytes: Uint8Array, fileName: string): Promise<RestoredChart> {
  // Reading PDF takes a large library, which nobody needs who only writes.
  const { readPdfAttachments } = await import('../paint/read-pdf-attachments.ts');
  const files = await readPdfAttachments(bytes).catch(() => null);
  if (files === null) {
    throw unreadable(fileName, '不是完整的 PDF / it is not a complete PDF');
  }
  const file = files.find(({ name }) => name.endsWith(ending));
  if (file === undefined) {
    throw unreadable(fileName, '这份 PDF 没有随附流程图数据 / this PDF carries no chart');
  }
  return readChartFile(file.bytes, fileName);
}

/** The chart of an interchange file or of a filing copy, told apart by the content. Rejects as `readChartFile` and `readChartFromPdf` do. */
export async function readChartDocument(bytes: Uint8Array, fileName: string): Promise<RestoredChart> {
  return beginsAsPdf(bytes) ? readChartFromPdf(bytes, fileName) : readChartFile(bytes, fileName);
}

// helpers

const ending = '.chart.json';
