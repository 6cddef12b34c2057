import type { Chart } from './chart.ts';

/**
 * A chart for one power, made from its kind's template: the template's flow and text under the power's own name. A blank one
 * takes the text alone, and is drawn from nothing.
 */
export function newChart(template: Chart, power: { readonly id: string; readonly name: string; readonly code: string }, isBlank = false): Chart {
  return {
    ...template,
    ...(isBlank ? { lanes: [], stages: [], nodes: [], edges: [], waivers: [] } : {}),
    id: power.id,
    title: chartTitle(power.name),
    power: { ...template.power, name: power.name, code: power.code },
  };
}

/** The title over the drawing: the power's name, called a flowchart unless it calls itself one. */
export function chartTitle(powerName: string): string {
  return powerName.endsWith('流程图') ? powerName : `${powerName}运行流程图`.slice(-500);
}
