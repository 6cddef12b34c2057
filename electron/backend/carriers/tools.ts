import type { OfdPainter } from '../../../shared/paint/ofd.ts';
import type { PdfPainter } from '../../../shared/paint/pdf.ts';
import type { Size } from '../../../shared/kernel/geometry.ts';
import { throwIfCancelled } from '../../../shared/kernel/cancellation.ts';
import type { Chart } from '../../../shared/model/chart.ts';
import type { Fonts } from '../../../shared/typeset/font-metrics.ts';
import { fontFile } from '../../ports/fonts.ts';
import { pagePictures } from '../../ports/page-pictures.ts';
import type { PdfReader } from '../../ports/pdf-reader.ts';
import type { ChartCheck } from '../chart-checks.ts';
import type { CarrierJob } from '../exporters.ts';
import { printFilingCopy } from '../press/filing-print.ts';
import type { Press } from '../press/press.ts';
import type { CarrierTools, PdfFacts } from './carrier.ts';

/** Fonts and engines of this machine; painter and reader are made when something first needs them. */
export interface CarrierMachine {
  readonly fonts: Fonts;
  readonly paint: () => PdfPainter;
  readonly paintOfd: OfdPainter;
  readonly reader: () => Promise<PdfReader>;
  readonly check: ChartCheck;
  readonly press: () => Press;
  arrange(chart: Chart, signal: AbortSignal, room: Size): Promise<{ readonly chart: Chart }>;
}

/**
 * The machine's tools for one job: its seal, its facts, its cancellation. What writes office files and web fonts is large and is
 * loaded by the first job that makes any.
 */
export function carrierTools({ fonts, paint, paintOfd, reader, check, press, arrange }: CarrierMachine, { source, facts, signal, progress, sign, leaveOut = () => undefined }: Omit<CarrierJob, 'order'>): CarrierTools {
  const pdf: CarrierTools['pdf'] = (sheets, pdfFacts) => paint()(sheets, { seal: source.seal?.png ?? null, ...pdfFacts });
  const pause = async (): Promise<void> => {
    await new Promise((resume) => setImmediate(resume));
    throwIfCancelled(signal);
  };
  return {
    fonts,
    signal,
    progress,
    leaveOut,
    pdf,
    press: (charts) => (charts < worthThreads ? { width: 1, print: (print) => printFilingCopy(print, fonts, paint()) } : press()),
    pictures: async (sheets, dotsPerInch) => pagePictures(await pdf(sheets, noFacts), await reader(), dotsPerInch, pause),
    ofd: (sheets, ofdFacts) => paintOfd(sheets, { seal: source.seal?.png ?? null, ...ofdFacts }),
    docx: async (document) => (await import('../../ports/docx.ts')).writeDocx(document, { seal: source.seal?.png ?? null }),
    xlsx: async (workbook) => (await import('../../ports/xlsx.ts')).writeXlsx(workbook),
    webFont: async (role, text) => (await import('../../ports/web-font.ts')).webFont(fontFile(role), text),
    sign: sign ?? null,
    check: (chart) => check(chart, facts),
    rearrange: async (chart, room) => (await arrange(chart, signal, room)).chart,
    pause,
  };
}

// helpers

/** Threads need half a second to begin. */
const worthThreads = 8;

const noFacts: PdfFacts = { title: '', author: '', date: '' };
