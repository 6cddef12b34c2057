import type { Chart } from '../model/chart.ts';
import type { Procedure, TemplateQuestion } from '../model/procedure.ts';
import type { Term } from '../model/terms.ts';

/** A question a new chart is made by, as it is put for this procedure. */
export interface AskedQuestion {
  readonly question: TemplateQuestion;
  readonly words: Term;
  /** What it is answered with unless the clerk says otherwise. */
  readonly isUsual: boolean;
}

/** What a new chart of one procedure is made from. */
export interface Template {
  readonly procedure: Procedure;
  /** The questions that matter for it, in the order they are asked: at most six. */
  readonly questions: readonly AskedQuestion[];
  /**
   * How it is drawn up: the ids of the nodes that stand in one row, from the top; `<id` stands left of its lane's main
   * column, `id>` right of it. Rows nobody stands in fall away. Empty where the arrangement finds a good drawing itself.
   */
  readonly rows: readonly (readonly string[])[];
  /**
   * The chart for these answers, without a department's facts and not yet arranged. Ids of lanes, nodes and lines are the same
   * for every answer, so that an answer can be changed later by comparing two drawings.
   */
  draw(answers: ReadonlySet<TemplateQuestion>): Chart;
}
