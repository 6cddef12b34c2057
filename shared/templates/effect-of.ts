import type { ChartNode } from '../model/node.ts';
import type { TemplateQuestion } from '../model/procedure.ts';
import type { Template } from './template.ts';

/** What answering one question with yes does to the steps, the other answers being as they are. */
export interface Effect {
  readonly added: readonly ChartNode[];
  readonly removed: readonly ChartNode[];
}

export function effectOf(template: Template, question: TemplateQuestion, answers: ReadonlySet<TemplateQuestion>): Effect {
  const withIt = template.draw(new Set([...answers, question])).nodes;
  const without = template.draw(new Set([...answers].filter((answer) => answer !== question))).nodes;
  return { added: notIn(withIt, without), removed: notIn(without, withIt) };
}

// helpers

function notIn(nodes: readonly ChartNode[], others: readonly ChartNode[]): ChartNode[] {
  const known = new Set(others.map(({ id }) => id));
  return nodes.filter(({ id }) => !known.has(id));
}
