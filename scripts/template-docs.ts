import { legalLimit } from '../shared/law/legal-limits.ts';
import { lawById } from '../shared/law/register.ts';
import { shippedRegister } from '../shared/law/shipped-register.ts';
import { flowOrder, graphOf } from '../shared/model/graph.ts';
import type { Chart } from '../shared/model/chart.ts';
import type { ChartNode } from '../shared/model/node.ts';
import { printCitation } from '../shared/model/print-citation.ts';
import { printLimit, printOverallLimit } from '../shared/model/print-limit.ts';
import { procedureTerms } from '../shared/model/procedure.ts';
import { rightTerms } from '../shared/model/terms.ts';
import { effectOf } from '../shared/templates/effect-of.ts';
import type { AskedQuestion, Template } from '../shared/templates/template.ts';
import { templates, usualAnswers } from '../shared/templates/templates.ts';

/** The pages of docs/templates by file name: an index and one page for every template, made of the template's own data. */
export function templateDocs(): Map<string, string> {
  return new Map([['README.md', indexPage()], ...templates.map((template): [string, string] => [`${template.procedure}.md`, templatePage(template)])]);
}

/** The name of a template's picture beside its page: the chart as the usual answers draw it. */
export function pictureName({ procedure }: Template): string {
  return `${procedure}.png`;
}

// helpers

function indexPage(): string {
  return page([
    '# 流程图范例',
    '',
    '每种程序一页：画面、问题、环节、时限和依据。*One page for every procedure: its picture, questions, steps, limits and law.*',
    '',
    '新建流程图时先选程序类型，再按实际情况回答不超过六个问题；以后可以在图的“流程问答”里更改。*A new chart is made by choosing the procedure and answering at most six questions, which can be answered anew later.*',
    '',
    '本页和各页由 `node scripts/make-template-docs.ts` 生成，请改范例，不要改这里。*Generated; change the templates instead.*',
    '',
    '| 程序 procedure | `new --kind` | 问题 questions | 环节 steps |',
    '| --- | --- | --- | --- |',
    ...templates.map((template) => {
      const { zh, en } = procedureTerms[template.procedure];
      const questions = template.questions.map(({ question }) => `\`${question}\``).join(' ');
      return row([`[${zh}](${template.procedure}.md) *${en}*`, `\`${template.procedure}\``, questions, String(usualChart(template).nodes.length)]);
    }),
  ]);
}

function templatePage(template: Template): string {
  const { zh, en } = procedureTerms[template.procedure];
  const chart = usualChart(template);
  const { content } = chart;
  const usual = template.questions.filter(({ isUsual }) => isUsual).map(({ words }) => words.zh);
  return page([
    `# ${zh}`,
    '',
    `*${en}* · \`new --kind ${template.procedure}\``,
    '',
    usual.length === 0 ? '全部回答“否”时的图 *As drawn when nothing is answered with yes*' : `通常的图，回答“是”的有：${usual.join('')} *As usually drawn*`,
    '',
    `![${zh}](${pictureName(template)})`,
    '',
    '## 依据和总时限 *Basis and overall limit*',
    '',
    ...content.basis.map((citation) => `- ${printCitation(citation)}（${citation.version} 版）`),
    `- 法定时限 *statutory*：${printOverallLimit(content.limits.statutory)}`,
    ...(content.limits.note === '' ? [] : [`- ${content.limits.note}`]),
    ...(content.notes === '' ? [] : [`- ${content.notes}`]),
    '',
    '## 问题 *Questions*',
    '',
    ...(template.questions.length === 0
      ? ['没有问题。*None.*']
      : ['| 问题 question | 通常 usual | 选“是”增加 yes adds | 选“是”减去 yes takes away |', '| --- | --- | --- | --- |', ...template.questions.map((asked) => questionRow(template, asked))]),
    '',
    '## 环节 *Steps*',
    '',
    '| 环节 step | 泳道 lane | 文书 documents | 时限 limit | 权利 rights | 依据 law |',
    '| --- | --- | --- | --- | --- | --- |',
    ...flowOrder(chart, graphOf(chart)).map((node) => stepRow(chart, node)),
    '',
    '## 法定时限 *Statutory limits*',
    '',
    ...limitLines(template),
  ]);
}

function questionRow(template: Template, { question, words, isUsual }: AskedQuestion): string {
  const { added, removed } = effectOf(template, question, usualAnswers(template));
  const lines = added.length + removed.length === 0 ? '只改变流程线和说明 *lines and wording only*' : named(added);
  return row([`\`${question}\` ${words.zh} *${words.en}*`, isUsual ? '是 yes' : '否 no', lines, named(removed)]);
}

function stepRow(chart: Chart, node: ChartNode): string {
  const limit = [
    ...(node.limit === null ? [] : [`${printLimit(node.limit)}${node.limitId === null ? '' : ` \`${node.limitId}\``}`]),
    ...(node.notCounted ? ['不计入 *not counted*'] : []),
  ];
  const lane = chart.lanes.find(({ id }) => id === node.laneId)?.name ?? '';
  const name = node.duty === '' ? node.text : `**${node.text}** ${node.duty}`;
  return row([name, lane, node.documents.join('、'), limit.join('；'), node.rights.map((right) => rightTerms[right].zh).join('、'), node.citations.map(printCitation).join('；')]);
}

/** The limits of the law that steps of any drawing are tied to, each once. */
function limitLines(template: Template): string[] {
  const all = template.draw(new Set(template.questions.map(({ question }) => question)));
  const drawn = [all, usualChart(template), template.draw(new Set())];
  const overall = drawn.flatMap(({ content }) => content.limits.statutory ?? []).flatMap((limit) => (limit.mode === 'period' ? [`- 总时限 *overall*：${printLimit(limit.limit)}`] : []));
  const ids = new Set(drawn.flatMap(({ nodes }) => nodes.flatMap(({ limitId }) => limitId ?? [])));
  const tied = [...ids].flatMap((id) => {
    const limit = legalLimit(id);
    if (limit === null) {
      throw new RangeError(`no statutory limit has the id ${id}`);
    }
    const law = lawById(shippedRegister, limit.lawId)?.name ?? limit.lawId;
    const { article, paragraph, item, version } = limit;
    return [`- \`${id}\` ${limit.name.zh} *${limit.name.en}*：${printCitation({ law, documentNumber: '', version, article, paragraph, item })}（${version} 版）`];
  });
  const lines = [...new Set([...overall, ...tied])];
  return lines.length === 0 ? ['没有统一的法定时限。*No general statutory limit.*'] : lines;
}

function usualChart(template: Template): Chart {
  return template.draw(usualAnswers(template));
}

function named(nodes: readonly ChartNode[]): string {
  return nodes.map(({ text }) => text.replace(/？$/u, '')).join('、');
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function page(lines: readonly string[]): string {
  return `${lines.join('\n')}\n`;
}
