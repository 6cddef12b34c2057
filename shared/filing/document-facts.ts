import type { LawRegister } from '../law/register.ts';
import type { Chart } from '../model/chart.ts';
import type { Department, Post } from '../model/department.ts';
import type { Power } from '../model/power.ts';
import type { Finding } from '../rules/finding.ts';
import type { ReportLetter } from './report-letter.ts';

/** A power of the catalogue with the chart that shows it, or null. */
export interface CataloguedPower {
  readonly power: Power;
  readonly chartId: string | null;
}

/** What the filing documents are made from, and nothing else: the same facts give the same documents. */
export interface DocumentFacts {
  readonly department: Department;
  readonly posts: readonly Post[];
  /** The catalogue, in order. */
  readonly powers: readonly CataloguedPower[];
  /** In the order of the catalogue, then those no power names. */
  readonly charts: readonly Chart[];
  /** What checking each chart found. */
  readonly checks: readonly { readonly chartId: string; readonly findings: readonly Finding[] }[];
  /** The law register with each version's status as on `issuedOn`; the laws that the charts cite are enough. */
  readonly register: LawRegister;
  /** `YYYY-MM-DD`. */
  readonly issuedOn: string;
  /** Absent: number and signatory are left blank, and the department's phone is told. */
  readonly letter?: ReportLetter;
  /** What is compared with; null where nothing is. */
  readonly former: FormerState | null;
}

/** What the catalogue and the charts were at another time: named points 修订版, or an earlier package. */
export interface FormerState {
  /** How it is called, e.g. 2025年备案稿. */
  readonly name: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly on: string;
  /** Null where only charts are known: only those are compared. */
  readonly powers: readonly CataloguedPower[] | null;
  readonly charts: readonly Chart[];
}
