import type { Chart } from '../model/chart.ts';
import type { Procedure, TemplateQuestion } from '../model/procedure.ts';

/** What a new chart of one procedure is made from. */
export interface Template {
  readonly procedure: Procedure;
  /** The questions that matter for it, in the order they are asked: at most six. */
  readonly questions: readonly TemplateQuestion[];
  /** What is answered with yes unless the clerk says otherwise. */
  readonly usual: readonly TemplateQuestion[];
  /**
   * The chart for these answers, without a department's facts and not yet arranged. Ids of lanes, nodes and edges are the same
   * for every answer, so that an answer can be changed later by comparing two drawings.
   */
  draw(answers: ReadonlySet<TemplateQuestion>): Chart;
}
