import type { CarrierSource } from '../../../shared/carriers/carrier-source.ts';
import type { Rearrange } from '../../../shared/carriers/poster/poster-sheets.ts';
import type { OfficialDocument } from '../../../shared/carriers/official-document.ts';
import type { CarrierName, OrderOf } from '../../../shared/contract/carrier-order.ts';
import type { Workbook } from '../../../shared/filing/workbook.ts';
import type { Progress } from '../../../shared/kernel/cancellation.ts';
import type { Chart } from '../../../shared/model/chart.ts';
import type { PdfInput } from '../../../shared/paint/pdf.ts';
import type { Finding } from '../../../shared/rules/finding.ts';
import type { Sheet } from '../../../shared/scene/display-list.ts';
import type { FontRole } from '../../../shared/typeset/face.ts';
import type { Fonts } from '../../../shared/typeset/font-metrics.ts';
import type { ProducedFile } from '../exporters.ts';
import type { Press } from '../press/press.ts';
import type { LeaveOut } from './left-out.ts';

/** One way of putting the department's charts before readers. */
export interface Carrier<Name extends CarrierName> {
  /** The pages in order, exactly as they will come out; null where the carrier has none. */
  readonly sheets: ((order: OrderOf<Name>, source: CarrierSource, tools: CarrierTools) => AsyncIterable<Sheet>) | null;
  /** The files one after the other, so that each can be written before the next is made. A name may lead into a folder by `/`. */
  files(order: OrderOf<Name>, source: CarrierSource, tools: CarrierTools): AsyncIterable<ProducedFile>;
}

/** What a document says of itself, and what a PDF document brings along. */
export type PdfFacts = Omit<PdfInput, 'seal'>;

/** What this machine gives to carriers. Everything that may take long looks at `signal` and throws `request.cancelled`. */
export interface CarrierTools {
  readonly fonts: Fonts;
  readonly signal: AbortSignal;
  /** To be told of each chart, sheet or document begun. */
  readonly progress: Progress;
  /** To be told of each chart that has no room on the paper ordered: the others are made all the same. */
  readonly leaveOut: LeaveOut;
  /** Throws `font.character-missing`. */
  pdf(sheets: readonly Sheet[], facts: PdfFacts): Promise<Uint8Array>;
  /** Each sheet as PNG. */
  pictures(sheets: readonly Sheet[], dotsPerInch: number): Promise<Uint8Array[]>;
  /** What prints filing copies: `width` of them may be asked for at once. Few charts are not worth starting threads for. */
  press(charts: number): Pick<Press, 'width' | 'print'>;
  ofd(sheets: readonly Sheet[], facts: PdfFacts): Promise<Uint8Array>;
  docx(document: OfficialDocument): Promise<Uint8Array>;
  xlsx(workbook: Workbook): Promise<Uint8Array>;
  /** The face with only the characters of `text`, for pages that bring their own fonts. */
  webFont(role: FontRole, text: string): Promise<Uint8Array>;
  /** A detached signature of what is listed in a package; null where nobody signs. */
  readonly sign: ((list: Uint8Array) => Uint8Array) | null;
  /** What the filing check finds on the chart. */
  check(chart: Chart): readonly Finding[];
  /** The chart arranged anew to keep to a room in points where it can. */
  readonly rearrange: Rearrange;
  /** Lets a cancellation or a key stroke in, and throws `request.cancelled` once called off. To be awaited between charts. */
  pause(): Promise<void>;
}
