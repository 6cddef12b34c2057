import type { Chart } from '../shared/model/chart.ts';
import type { Citation } from '../shared/model/citation.ts';
import { printCitation } from '../shared/model/print-citation.ts';
import { textSections } from '../shared/model/sections.ts';
import type { Term } from '../shared/model/terms.ts';
import { checkWithRules } from '../shared/rules/check-chart.ts';
import { severityTerms, type Finding } from '../shared/rules/finding.ts';
import { libraryRules } from '../shared/rules/library/library-rules.ts';
import type { RuleLevel } from '../shared/rules/levelled-rule.ts';
import { presetNames, presets, type PresetName } from '../shared/rules/presets.ts';
import { rules, type RuleId } from '../shared/rules/registry.ts';
import { chartTarget, type Rule } from '../shared/rules/rule.ts';
import type { RightSample, RuleSamples, WrongSample } from '../test/fixtures/rules/rule-samples.ts';
import { samplesOf } from '../test/fixtures/rules/samples-of.ts';
import { completeChart } from '../test/fixtures/rules/sample-charts.ts';

/** The pages of docs/rules by file name: an index and one page for every rule, made of the rule's own data and samples. */
export async function ruleDocs(): Promise<Map<string, string>> {
  const pages = new Map([
    ['README.md', indexPage()],
    ['library.md', libraryPage()],
  ]);
  for (const rule of rules) {
    pages.set(`${rule.id}.md`, rulePage(rule, await samplesOf(rule.id)));
  }
  return pages;
}

/** What of the chart's text shows what the rule looks at, a paragraph a line. */
export function excerptOf(rule: Rule, chart: Chart, wrong: WrongSample): string[] {
  return excerpt(chart, shownElements(rule, wrong));
}

// helpers

function picture(rule: Rule, kind: 'right' | 'wrong', sample: RightSample): string {
  return `![${sample.zh}](pictures/${rule.id}-${kind}.svg)`;
}

const presetTerms: Readonly<Record<PresetName, Term>> = {
  filing: { zh: '备案（filing）', en: 'filing' },
  drawing: { zh: '绘制（drawing）', en: 'drawing' },
};
const levelTerms: Readonly<Record<RuleLevel, string>> = {
  error: `${severityTerms.error.zh} error`,
  warning: `${severityTerms.warning.zh} warning`,
  info: `${severityTerms.info.zh} info`,
  off: '不检查 off',
};
const elementTitles = new Map<string, string>([
  ['structure', '图的结构'],
  ...textSections(completeChart()).map(({ element, title }) => [element, `${element} ${title}`] as const),
  // The tenth element is that both are there; the last section of the text only rounds it off.
  ['E10', 'E10 图文结合'],
]);
const longestExcerpt = 12;

function indexPage(): string {
  const head = [
    '# 检查规则',
    '',
    '每条规则一页：要求什么、依据什么、正反示例。*One page for every rule: what it requires, on what ground, right and wrong.*',
    '',
    '- 备案（filing）：默认，严格。有“错误”的流程图不能备案。*The default; an error keeps a chart from being filed.*',
    '- 绘制（drawing）：边画边查，尚未填写的不算错误。*For a chart in the making.*',
    '- 对整个职权库的要求见[全库的检查](library.md)。*Requirements on the library as a whole stand on a page of their own.*',
    '- 规则本身出错时报告 `rule-error`，其余规则照常检查。*A rule that breaks is reported as `rule-error`; the others still run.*',
    '',
    '本页和各规则页由 `node scripts/make-rule-docs.ts` 生成，请改规则和示例，不要改这里。*Generated; change the rules and their samples instead.*',
    '',
    `| 规则 | 要素 | 要求 | ${presetNames.map((name) => presetTerms[name].zh).join(' | ')} |`,
    `| --- | --- | --- | ${presetNames.map(() => '---').join(' | ')} |`,
  ];
  const rows = rules.map((rule) => {
    const levels = presetNames.map((name) => levelTerms[presets[name][rule.id]]);
    return `| [${rule.id}](${rule.id}.md) | ${elementTitle(rule)} | ${rule.requirement.zh} | ${levels.join(' | ')} |`;
  });
  return `${[...head, ...rows].join('\n')}\n`;
}

/** One page for the requirements on the library as a whole: they have no picture. */
function libraryPage(): string {
  const head = [
    '# 全库的检查',
    '',
    '备案核查时对整个职权库检查的要求，不针对某一个符号。*What the filing check asks of the library as a whole.*',
    '',
    '本页由 `node scripts/make-rule-docs.ts` 生成。*Generated.*',
  ];
  const parts = libraryRules.flatMap(({ id, clause, requirement, reason, messages }) => [
    '',
    `## ${id}`,
    '',
    `${requirement.zh} *${requirement.en}*`,
    '',
    `**为什么** ${reason.zh} *${reason.en}*`,
    '',
    `**条款** ${clause}`,
    '',
    ...Object.values(messages).map(({ severity, zh, en }) => `- ${levelTerms[severity]}：${zh} *${en}*`),
  ]);
  return `${[...head, ...parts].join('\n')}\n`;
}

function rulePage(rule: Rule<RuleId>, samples: RuleSamples): string {
  const [right] = samples.right;
  const [wrong] = samples.wrong;
  const elements = shownElements(rule, wrong);
  return `${[
    `# ${rule.id}`,
    '',
    rule.requirement.zh,
    '',
    `*${rule.requirement.en}*`,
    '',
    `**为什么** ${rule.reason.zh} *${rule.reason.en}*`,
    '',
    '| 要素 | 条款 | ' + presetNames.map((name) => presetTerms[name].zh).join(' | ') + ' |',
    `| --- | --- | ${presetNames.map(() => '---').join(' | ')} |`,
    `| ${elementTitle(rule)} | ${rule.clause} | ${presetNames.map((name) => levelTerms[presets[name][rule.id]]).join(' | ')} |`,
    '',
    '## 正确',
    '',
    picture(rule, 'right', right),
    '',
    ...example(right, elements),
    '',
    '## 错误',
    '',
    picture(rule, 'wrong', wrong),
    '',
    ...example(wrong, elements),
    '',
    '检查结果 *What the check says*',
    '',
    ...checkWithRules(wrong.chart, [rule], presets.filing, wrong.knowledge).flatMap(findingLines),
    '',
    '## 全部提示 *All messages*',
    '',
    ...Object.entries(rule.messages).map(([id, { zh, en }]) => `- \`${id}\` ${zh} *${en}*`),
  ].join('\n')}\n`;
}

function elementTitle(rule: Rule): string {
  return elementTitles.get(rule.element) ?? rule.element;
}

/** The parts of the chart's text that show what the rule looks at: its own, and the steps where a step is at fault. */
function shownElements(rule: Rule, wrong: WrongSample): ReadonlySet<string> {
  const own = rule.element === 'structure' || rule.element === 'E10' ? [] : [rule.element];
  const atStep = own.length === 0 || wrong.reports.some((report) => report.target !== chartTarget);
  return new Set([...own, ...(atStep ? ['E3'] : [])]);
}

function example(sample: RightSample, elements: ReadonlySet<string>): string[] {
  return [`${sample.zh}。 *${sample.en}*`, '', '```text', ...excerpt(sample.chart, elements), '```'];
}

function excerpt(chart: Chart, elements: ReadonlySet<string>): string[] {
  const power = `职权：${chart.power.name || '（空）'}；实施主体：${chart.power.implementingBody || '（空）'}`;
  const sections = textSections(chart)
    .filter(({ element }) => elements.has(element))
    .flatMap(({ element, title, paragraphs: printed }) => {
      const paragraphs = element === 'E1' ? chart.content.basis.map(datedCitation) : printed;
      const shown = paragraphs.slice(0, longestExcerpt);
      const rest = paragraphs.length > shown.length ? [`……（共 ${paragraphs.length} 行）`] : [];
      return [`【${title}】`, ...(shown.length === 0 ? ['（空）'] : [...shown, ...rest])];
    });
  return [power, ...sections];
}

/** With the version's date, which the printed chart leaves out and the rules ask for. */
function datedCitation(citation: Citation): string {
  return `${printCitation(citation)}${citation.version === '' ? '' : `（${citation.version} 版）`}`;
}

function findingLines({ message, messageEnglish, target, field }: Finding): string[] {
  const place = target === chartTarget ? `\`${field}\`` : `\`${target}\` 的 \`${field}\``;
  return [`- ${message}（${place}）`, `  *${messageEnglish}*`];
}
