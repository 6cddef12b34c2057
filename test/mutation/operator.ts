import type { Chart } from '../../shared/model/chart.ts';
import type { Term } from '../../shared/model/terms.ts';

/** A chart made defective in one way, and where. */
export interface Mutation {
  readonly where: string;
  readonly chart: Chart;
}

/** One typed way of making a lawful chart defective, written from the law: it knows charts, not how rules look at them. */
export interface Operator {
  readonly id: string;
  /** What is done to the chart. */
  readonly what: Term;
  /** The provision the defect offends. */
  readonly provision: string;
  /** Ids of the rules meant for the defect: at least one of them has to report it. */
  readonly meantFor: readonly string[];
  /** The defective charts; none where the chart has nothing of the kind. Never changes `chart`. */
  mutate(chart: Chart): Mutation[];
}
