import { documentSheets } from '../../shared/carriers/document-sheets.ts';
import { speltOut } from '../../shared/carriers/spelt-out.ts';
import { filingCopySheets } from '../../shared/filing/filing-copy.ts';
import { filingCheckDocument } from '../../shared/filing/filing-check-document.ts';
import { filingCheckWorkbook } from '../../shared/filing/filing-check-workbook.ts';
import type { Rendering } from '../../shared/filing/manifest.ts';
import { safeFileName } from '../../shared/formats/safe-file-name.ts';
import { ofdTexts } from '../../shared/filing/ofd-texts.ts';
import { verifyPackage } from '../../shared/filing/verify-package.ts';
import type { Size } from '../../shared/kernel/geometry.ts';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import type { PlainError } from '../../shared/kernel/result.ts';
import { applyLayout } from '../../shared/layout/chart-layout.ts';
import { layoutChart } from '../../shared/layout/layout-chart.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { ofdPainter } from '../../shared/paint/ofd.ts';
import { pdfTexts } from '../../shared/paint/pdf-text.ts';
import { templateGrid } from '../../shared/templates/template-grid.ts';
import { textsOf, type SceneItem, type Sheet } from '../../shared/scene/display-list.ts';
import { nodeBox } from '../../shared/typeset/node-box.ts';
import { sha256, sm3 } from '../ports/digest.ts';
import { createElkEngine } from '../ports/elk.ts';
import { readFonts } from '../ports/fonts.ts';
import { createPdfPainter } from '../ports/pdf-painter.ts';
import { openPdfReader } from '../ports/pdf-reader.ts';
import { sliceSeal } from '../ports/seal-picture.ts';
import type { CarrierTools } from './carriers/carrier.ts';
import { orderedFiles, orderedSheets } from './carriers/carriers.ts';
import { carrierTools } from './carriers/tools.ts';
import { filingCheckOn, type ChartCheck } from './chart-checks.ts';
import type { CarrierJob, Exporters } from './exporters.ts';
import { createPress } from './press/press.ts';

/** Everything that makes files of charts, on this machine's fonts and engines. */
export interface ChartMaker extends Exporters {
  /** The chart laid out anew; `fallback` says why where the simple arrangement had to do. */
  arrange(chart: Chart, signal: AbortSignal): Promise<{ readonly chart: Chart; readonly fallback: PlainError | null }>;
  /** Everything between the chart and its filing, the printed page included. */
  readonly check: ChartCheck;
  close(): void;
}

/** Loads the fonts' metrics; fonts and engines themselves are loaded when something first needs them. */
export function createChartMaker(): ChartMaker {
  const fonts = readFonts();
  const engine = createElkEngine();
  const paint = lazily(createPdfPainter);
  const subsetter = lazily(async () => (await import('../ports/font-subsetter.ts')).fontSubsetter());
  const paintOfd = ofdPainter({ fonts, digest: sha256, subsetFont: async (role, text) => (await subsetter())(role, text), sliceSeal });
  const reader = lazily(openPdfReader);
  const press = lazily(() => createPress(pressThreads));

  async function arrange(chart: Chart, signal: AbortSignal, room?: Size) {
    const layout = await layoutChart(chart, (node) => nodeBox(node, fonts).size, engine, signal, { mode: 'whole', grid: room === undefined ? templateGrid(chart) : undefined, room });
    return { chart: applyLayout(chart, layout), fallback: layout.fallback };
  }

  /** What nobody has placed yet is arranged, so that it can be printed. Throws `chart.empty`. */
  async function placed(chart: Chart, signal: AbortSignal): Promise<Chart> {
    if (chart.nodes.length === 0) {
      throw new MingquanError('chart.empty', { title: chart.title });
    }
    return chart.nodes.every((node) => node.position !== null) ? chart : (await arrange(chart, signal)).chart;
  }

  const sheetsOf = (chart: Chart, rendering: Rendering): Sheet[] => filingCopySheets(chart, fonts, rendering);

  const check = filingCheckOn(fonts);

  const toolsFor = (job: CarrierJob): CarrierTools => carrierTools({ fonts, paint, paintOfd, reader, check, press, arrange }, job);

  return {
    arrange,
    check,

    placer: (signal) => (chart) => placed(chart, signal),
    carrierFiles: (job) => orderedFiles(job.order, job.source, toolsFor(job)),
    carrierSheets: (job) => orderedSheets(job.order, job.source, toolsFor(job)),

    async exportCheck(check, as) {
      const stem = safeFileName(`${check.unit}流程图检查报告`, '');
      if (as === 'xlsx') {
        return { name: `${stem}.xlsx`, mediaType: xlsxType, bytes: await (await import('../ports/xlsx.ts')).writeXlsx(filingCheckWorkbook(check)) };
      }
      const document = speltOut(filingCheckDocument(check), fonts);
      const bytes = await paint()(documentSheets(document, fonts), { seal: null, title: document.title, author: check.unit, date: check.on });
      return { name: `${stem}.pdf`, mediaType: 'application/pdf', bytes };
    },

    async verifyPackage({ name, bytes, signal, progress }) {
      const { verifyDetached } = await import('../ports/signatures/sign-detached.ts');
      return verifyPackage(bytes, {
        fileName: name,
        digest: sha256,
        sm3,
        async pdfText(document) {
          await breathe();
          return pdfTexts(document);
        },
        async ofdText(document) {
          await breathe();
          return ofdTexts(document, name);
        },
        verifySignature: verifyDetached,
        chartSheetTexts: (chart, rendering, version) => (version === 1 ? formerSheetTexts(sheetsOf(chart, rendering)) : sheetTexts(sheetsOf(chart, rendering))),
        documentSheetTexts: (document) => sheetTexts(documentSheets(document, fonts)),
        progress,
        signal,
      });
    },

    close() {
      engine.close();
      press.made()?.close();
      // A reader that could not be opened has been told to whoever asked for it.
      reader.made()?.then((opened) => opened.close(), () => undefined);
    },
  };
}

// helpers

/** One leaves the host free for calls and cancellation. A second gained a sixth on two cores (`npm run bench -- export`) and took 80 MB more. */
const pressThreads = 1;

const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface Lazy<Value> {
  (): Value;
  /** What has been made, or null. */
  made(): Value | null;
}

/** Makes the value when it is first asked for; a promise that is rejected is forgotten, so that the next call tries again. */
function lazily<Value>(make: () => Value): Lazy<Value> {
  let made: { readonly value: Value } | null = null;
  const get = (): Value => {
    if (made === null) {
      const fresh = { value: make() };
      made = fresh;
      if (fresh.value instanceof Promise) {
        fresh.value.catch(() => {
          made = made === fresh ? null : made;
        });
      }
    }
    return made.value;
  };
  return Object.assign(get, { made: () => made?.value ?? null });
}

function sheetTexts(sheets: readonly Sheet[]): string[] {
  return sheets.flatMap((sheet) => textsOf(sheet.items).map((item) => item.text));
}

/** Packages with a manifest of version 1 have pages without a page code. */
function formerSheetTexts(sheets: readonly Sheet[]): string[] {
  const isFooter = (item: SceneItem): boolean => item.type === 'group' && item.element === 'footer';
  return sheets.flatMap(({ items }) => items.flatMap((item) => textsOf([item]).slice(isFooter(item) ? -1 : 0)).map((item) => item.text));
}

/** Lets a cancellation, a key stroke or another request in between two charts. */
function breathe(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
