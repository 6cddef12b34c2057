import type { TextSection } from '../model/sections.ts';
import { leadsIntoLabel, type WebStep } from './chart-content.ts';
import { chineseNumeral } from '../model/chinese-numeral.ts';
import { html, lines, type Html } from './html.ts';

/** Pairs of label and value as a description list; `links` are the pages that values under these labels lead to. */
export function factList(facts: readonly (readonly [label: string, value: string])[], links: Readonly<Record<string, string>> = {}): Html {
  const linked = (label: string, value: string): Html => {
    const page = links[label];
    return page === undefined ? lines(value) : html`<a href="${page}">${lines(value)}</a>`;
  };
  return html`<dl class="facts">
${facts.map(([label, value]) => html`<div><dt>${label}</dt><dd>${linked(label, value)}</dd></div>\n`)}</dl>`;
}

/** The page of a chart by its id, as a link; null where a chart has no page to lead to. */
export type PageOfChart = (chartId: string) => string | null;

/** The Opinion's elements, numbered as in every other carrier; steps as a list in which each leads to the next. */
export function sectionList(sections: readonly TextSection[], steps: readonly WebStep[], idPrefix: string, pageOf: PageOfChart): Html {
  const parts = sections.map(
    ({ title, paragraphs, field }, index) => html`<section aria-labelledby="${idPrefix}${index + 1}">
<h3 id="${idPrefix}${index + 1}">${chineseNumeral(index + 1)}、${title}</h3>
${field === 'steps' ? stepList(steps, pageOf) : paragraphList(paragraphs)}
</section>
`,
  );
  return html`${parts}`;
}

/** The steps in order, each with who does it, in what time, with which documents and rights, and where it leads. */
export function stepList(steps: readonly WebStep[], pageOf: PageOfChart): Html {
  const items = steps.map(
    (step) => html`<li id="${stepId(step.number)}"><h4><span class="step-number">${step.number}</span> ${step.name}${
      step.kind === '环节' ? null : html` <span class="step-kind">${step.kind}</span>`
    }</h4>
${step.facts.length === 0 ? null : factList(step.facts, linksOf(step, pageOf))}
${exitLine(step)}</li>
`,
  );
  return steps.length === 0 ? paragraphList([]) : html`<ol class="steps">\n${items}</ol>`;
}

// helpers

function stepId(number: number): string {
  return `step-${number}`;
}

function linksOf({ leadsInto }: WebStep, pageOf: PageOfChart): Readonly<Record<string, string>> {
  const page = leadsInto === null ? null : pageOf(leadsInto);
  return page === null ? {} : { [leadsIntoLabel]: page };
}

function exitLine({ exits }: WebStep): Html | null {
  if (exits.length === 0) {
    return null;
  }
  const links = exits.map(
    (exit) => html`<li>${exit.label === '' ? null : html`<strong>${exit.label}</strong>`}<a href="#${stepId(exit.number)}">${exit.number}. ${exit.name}</a>${
      exit.interfaceMark === '' ? null : html` <span class="interface">接口：${exit.interfaceMark}</span>`
    }</li>`,
  );
  return html`<div class="exits"><span class="exits-label">下一环节</span><ul>${links}</ul></div>\n`;
}

function paragraphList(paragraphs: readonly string[]): Html {
  return paragraphs.length === 0 ? html`<p class="none">（无）</p>` : html`${paragraphs.map((paragraph) => html`<p>${lines(paragraph)}</p>\n`)}`;
}
