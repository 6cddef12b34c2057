import type { Size } from '../kernel/geometry.ts';
import type { LawRegister } from '../law/register.ts';
import type { Chart } from '../model/chart.ts';
import type { Department, Post } from '../model/department.ts';
import type { Power } from '../model/power.ts';

/** A chart that is read when its turn comes: a department's charts need not lie in memory together. */
export interface ShelvedChart {
  readonly id: string;
  readonly title: string;
  readonly power: Power;
  /** The chart, laid out. Throws `chart.empty`. */
  read(): Promise<Chart>;
}

/** What every carrier is made from: the department's facts, its catalogue and its charts in the catalogue's order. */
export interface CarrierSource {
  readonly department: Department;
  readonly posts: readonly Post[];
  /** Each power with the chart that shows it, or null. */
  readonly powers: readonly { readonly power: Power; readonly chartId: string | null }[];
  readonly charts: readonly ShelvedChart[];
  /** Day of making, `YYYY-MM-DD`. */
  readonly madeOn: string;
  /** The unit's own seal with its printed size in mm, or null to leave its place free. */
  readonly seal: { readonly png: Uint8Array; readonly size: Size } | null;
  /** The law register as on `madeOn`; absent: the one the product comes with. */
  readonly register?: LawRegister;
  /** What is compared with under that name, e.g. of a named point; null where nothing is called so. Absent: nothing can be. */
  readonly formerly?: (name: string) => FormerShelf | null;
}

/** The catalogue and the charts at another time: named points 修订版, or an earlier package. */
export interface FormerShelf {
  /** How it is called, e.g. 2025年备案稿. */
  readonly name: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly on: string;
  /** Null where only charts are known. */
  readonly powers: CarrierSource['powers'] | null;
  readonly charts: readonly { read(): Promise<Chart> }[];
}
