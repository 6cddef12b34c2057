import type { Chart } from '../model/chart.ts';
import { newChart } from '../model/new-chart.ts';
import { procedureKinds, procedures, type Procedure, type TemplateQuestion } from '../model/procedure.ts';
import type { PowerKind } from '../model/power.ts';
import { templateOf, usualAnswers } from './templates.ts';

/** What a new chart is made of. */
export interface NewChartWishes {
  readonly procedure: Procedure;
  /** The questions answered with yes; undefined = as usual. Those the template does not ask are nothing to it. */
  readonly answers?: readonly TemplateQuestion[] | undefined;
  /** Without the template's lanes, steps and lines. */
  readonly isBlank?: boolean | undefined;
}

/** A chart for one power, drawn by its template for the answers; not arranged, and without a department's facts. */
export function chartFromTemplate(
  { procedure, answers, isBlank = false }: NewChartWishes,
  power: { readonly id: string; readonly name: string; readonly code: string },
): Chart {
  const template = templateOf(procedure);
  const drawn = template.draw(answers === undefined ? usualAnswers(template) : new Set(answers));
  return newChart(isBlank ? { ...drawn, template: null } : drawn, power, isBlank);
}

/** The procedure a kind of power follows where nothing more is said: its first. */
export function usualProcedure(kind: PowerKind): Procedure {
  return procedures.find((procedure) => procedureKinds[procedure] === kind) ?? 'other';
}
