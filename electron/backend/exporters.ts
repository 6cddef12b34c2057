import type { Verification } from '../../shared/contract/verification.ts';
import type { FilingCheck } from '../../shared/contract/filing-check.ts';
import type { CarrierSource } from '../../shared/carriers/carrier-source.ts';
import type { CarrierOrder } from '../../shared/contract/carrier-order.ts';
import type { checkReportFormats } from '../../shared/contract/methods.ts';
import type { Progress } from '../../shared/kernel/cancellation.ts';
import type { Sheet } from '../../shared/scene/display-list.ts';
import type { PlaceChart } from './carriers/carrier-source.ts';
import type { LeaveOut } from './carriers/left-out.ts';
import type { CheckFacts } from './chart-checks.ts';

/** A file made in memory; the host decides where it goes. */
export interface ProducedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Titles of the charts and documents in it that bear the run's seal; left out, none does. */
  readonly sealed?: readonly string[];
}

/** A long work that can be called off. `progress` counts charts or members. */
export interface Work {
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

/** What is made of which charts. */
export interface CarrierJob extends Work {
  readonly order: CarrierOrder;
  readonly source: CarrierSource;
  /** What the charts are checked among. */
  readonly facts: CheckFacts;
  /** To be told of each chart that does not fit, the others being made. Where none is made, that is thrown. */
  readonly leaveOut?: LeaveOut;
  /** A detached signature of the list of a package's members; left out, it has none. */
  readonly sign?: ((list: Uint8Array) => Uint8Array) | null;
}

export interface VerifyJob extends Work {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What makes files of charts. All of it may take long, keeps an eye on its signal and throws `request.cancelled`. */
export interface Exporters {
  /** Arranges what nobody has placed yet, so that it can be drawn. Throws `chart.empty`. */
  placer(signal: AbortSignal): PlaceChart;
  /** The files, one after the other; names are different. Of a package, its members. Throws `chart.empty`, `font.character-missing`, `export.does-not-fit`, `export.none-fits`, `package.…`. */
  carrierFiles(job: CarrierJob): AsyncIterable<ProducedFile>;
  /** The pages, one after the other, or null for a carrier without. Throws as `carrierFiles` does. */
  carrierSheets(job: CarrierJob): AsyncIterable<Sheet> | null;
  /** The check 检查报告 as a file. */
  exportCheck(check: FilingCheck, as: (typeof checkReportFormats)[number]): Promise<ProducedFile>;
  /** Throws `package.unreadable` for what is no package at all. */
  verifyPackage(job: VerifyJob): Promise<Verification>;
}
