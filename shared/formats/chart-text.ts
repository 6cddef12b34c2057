import type { Chart } from '../model/chart.ts';
import { chineseNumeral } from '../model/chinese-numeral.ts';
import { textSections } from '../model/sections.ts';
import { powerKindTerms } from '../model/terms.ts';

/**
 * The chart as plain text that reads in order: title, facts of the power, the ten elements with the numbered steps, issuing
 * unit and date. Its elements are the same `textSections` that the PDF's panel prints. Lines end in `\n`. A function of the
 * chart alone, so that a filing package is verified by making the text again and comparing it letter by letter.
 */
export function chartText(chart: Chart): string {
  const { power } = chart;
  const facts = [
    ['职权名称', power.name],
    ['职权编码', power.code],
    ['职权类型', powerKindTerms[power.kind].zh],
    ['实施主体', power.implementingBody],
  ].flatMap(([label, value]) => (value === '' ? [] : [`${label}：${value}`]));
  const sections = textSections(chart).flatMap(({ title, paragraphs }, index) => [
    '',
    `${chineseNumeral(index + 1)}、${title}`,
    ...(paragraphs.length === 0 ? ['（无）'] : paragraphs),
  ]);
  const signature = [chart.issuer, chart.issuedOn].filter((line) => line !== '');
  return `${[chart.title, '', ...facts, ...sections, '', ...signature].join('\n').trimEnd()}\n`;
}
