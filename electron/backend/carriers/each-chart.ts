import type { CarrierSource } from '../../../shared/carriers/carrier-source.ts';
import { safeFileName } from '../../../shared/formats/safe-file-name.ts';
import type { Chart } from '../../../shared/model/chart.ts';
import type { Sheet } from '../../../shared/scene/display-list.ts';
import type { ProducedFile } from '../exporters.ts';
import { sealedOn } from './bears-seal.ts';
import type { CarrierTools } from './carrier.ts';

/** A chart whose turn has come, and what its files are named without ending. */
export interface ChartInTurn {
  readonly chart: Chart;
  /** Different for each chart: its title, numbered where there are several. */
  readonly stem: string;
}

/** The source's charts, read one after the other, each told of; between two of them the work can be called off. */
export async function* eachChart({ charts }: CarrierSource, tools: CarrierTools): AsyncGenerator<ChartInTurn> {
  const width = Math.max(3, String(charts.length).length);
  for (const [index, shelved] of charts.entries()) {
    await tools.pause();
    tools.progress(index, charts.length, shelved.title);
    const title = safeFileName(shelved.title, '流程图');
    const stem = charts.length === 1 ? title : `${String(index + 1).padStart(width, '0')}-${title}`;
    yield { chart: await shelved.read(), stem };
  }
  await tools.pause();
  tools.progress(charts.length, charts.length, '');
}

/** A file for each page of a chart, numbered where there are several. `pages` are the sheets as files. */
export function pageFiles({ chart, stem, sheets }: ChartInTurn & { readonly sheets: readonly Sheet[] }, ending: string, mediaType: string, pages: readonly Uint8Array[]): ProducedFile[] {
  return pages.map((bytes, index) => ({ name: `${stem}${pages.length === 1 ? '' : `-${index + 1}`}${ending}`, mediaType, bytes, ...sealedOn(chart.title, sheets.slice(index, index + 1)) }));
}
