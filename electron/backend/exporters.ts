import type { Verification } from '../../shared/contract/verification.ts';
import type { FilingCheck } from '../../shared/contract/filing-check.ts';
import type { checkReportFormats, exportFormats, paperChoices } from '../../shared/contract/methods.ts';
import type { Progress } from '../../shared/kernel/cancellation.ts';
import type { Chart } from '../../shared/model/chart.ts';
import type { Department } from '../../shared/model/department.ts';
import type { Power } from '../../shared/model/power.ts';
import type { CheckFacts } from './chart-checks.ts';

/** A file made in memory; the host decides where it goes. */
export interface ProducedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** A long work that can be called off. `progress` counts charts or members. */
export interface Work {
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

export interface ExportJob extends Work {
  readonly charts: readonly Chart[];
  readonly as: (typeof exportFormats)[number];
  readonly paper: (typeof paperChoices)[number];
  /** The unit's own seal as PNG, or null to leave its place free. */
  readonly seal: Uint8Array | null;
}

export interface PackageJob extends Work, CheckFacts {
  readonly department: Department;
  readonly powers: readonly { readonly id: string; readonly power: Power; readonly chartId: string | null }[];
  readonly charts: readonly Chart[];
  readonly paper: ExportJob['paper'];
  readonly seal: Uint8Array | null;
}

export interface VerifyJob extends Work {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What makes files of charts. All of it may take long, keeps an eye on its signal and throws `request.cancelled`. */
export interface Exporters {
  /** Names are different from each other. Throws `chart.empty`, `font.character-missing`, `export.does-not-fit`, `seal.…`. */
  exportCharts(job: ExportJob): Promise<readonly ProducedFile[]>;
  /** The bytes of the filing package, a zip. Throws what `exportCharts` does, and `package.incomplete`. */
  buildPackage(job: PackageJob): Promise<Uint8Array>;
  /** The check 核查表 as a file. */
  exportCheck(check: FilingCheck, as: (typeof checkReportFormats)[number]): Promise<ProducedFile>;
  /** Throws `package.unreadable` for what is no package at all. */
  verifyPackage(job: VerifyJob): Promise<Verification>;
}
