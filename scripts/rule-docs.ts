import type { Chart } from '../shared/model/chart.ts';
import { textSections } from '../shared/model/sections.ts';
import type { Term } from '../shared/model/terms.ts';
import { checkWithRules } from '../shared/rules/check-chart.ts';
import { coercionRules } from '../shared/rules/catalogue/coercion/rules.ts';
import { contentRules } from '../shared/rules/catalogue/content/rules.ts';
import { geometryRules } from '../shared/rules/catalogue/geometry/rules.ts';
import { kindsRules } from '../shared/rules/catalogue/kinds/rules.ts';
import { licenceRules } from '../shared/rules/catalogue/licence/rules.ts';
import { limitsRules } from '../shared/rules/catalogue/limits/rules.ts';
import { penaltyRules } from '../shared/rules/catalogue/penalty/rules.ts';
import { remedyRules } from '../shared/rules/catalogue/remedy/rules.ts';
import { structureRules } from '../shared/rules/catalogue/structure/rules.ts';
import { textRules } from '../shared/rules/catalogue/text/rules.ts';
import { severityTerms, type Finding } from '../shared/rules/finding.ts';
import { libraryRules } from '../shared/rules/library/library-rules.ts';
import type { LevelledRule, RuleLevel } from '../shared/rules/levelled-rule.ts';
import { presetNames, presets, type PresetName } from '../shared/rules/presets.ts';
import { rules, type RuleId } from '../shared/rules/registry.ts';
import { chartTarget, type Rule } from '../shared/rules/rule.ts';
import type { RightSample, RuleSamples, WrongSample } from '../test/fixtures/rules/rule-samples.ts';
import { datedCitation, picturePlans, type PicturePlan, type RulePictures } from './rule-pictures.ts';
import { samplesOf } from '../test/fixtures/rules/samples-of.ts';
import { completeChart } from '../test/fixtures/rules/sample-charts.ts';

/** The pages of docs/rules by file name: an index and one page for every rule, made of the rule's own data and samples. */
export async function ruleDocs(): Promise<Map<string, string>> {
  const pages = new Map([
    ['README.md', indexPage()],
    ['library.md', libraryPage()],
  ]);
  const pictures = await plans();
  for (const rule of rules) {
    const own = pictures.get(rule.id);
    if (own !== undefined) {
      pages.set(`${rule.id}.md`, rulePage(rule, await samplesOf(rule.id), own));
    }
  }
  return pages;
}

/** The pictures of docs/rules/pictures by file name. */
export async function allPictures(): Promise<Map<string, PicturePlan>> {
  return new Map([...(await plans()).values()].flatMap(({ right, wrong }) => [right, wrong]).map((plan) => [plan.name, plan]));
}

// helpers

async function plans(): Promise<Map<string, RulePictures>> {
  const samples = new Map(await Promise.all(rules.map(async (rule) => [rule.id, await samplesOf(rule.id)] as const)));
  return picturePlans(rules, (id) => {
    const own = samples.get(id as RuleId);
    if (own === undefined) {
      throw new TypeError(`no samples of ${id}`);
    }
    return own;
  });
}

interface RuleGroup extends Term {
  readonly rules: readonly LevelledRule[];
}

/** By subject, as the rules are kept. */
const groups: readonly RuleGroup[] = [
  { zh: '要素', en: 'The Opinion’s elements', rules: contentRules },
  { zh: '时限', en: 'Limits', rules: limitsRules },
  { zh: '行政处罚', en: 'Penalty', rules: penaltyRules },
  { zh: '行政许可', en: 'Licence', rules: licenceRules },
  { zh: '行政强制', en: 'Coercion', rules: coercionRules },
  { zh: '征收、给付、裁决、检查、确认、奖励', en: 'Levy, benefit, adjudication, inspection, confirmation, reward', rules: kindsRules },
  { zh: '救济和过时的说法', en: 'Remedies and what is out of date', rules: remedyRules },
  { zh: '文字', en: 'Wording', rules: textRules },
  { zh: '图的结构', en: 'Structure', rules: structureRules },
  { zh: '印出来的图', en: 'The drawing as it is printed', rules: geometryRules },
];

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
    `共 ${rules.length} 条。*${rules.length} rules.*`,
  ];
  return `${[...head, ...groups.flatMap(groupRows)].join('\n')}\n`;
}

/** One table for each subject, its rules in the order of its list. */
function groupRows({ zh, en, rules: ofGroup }: RuleGroup): string[] {
  return [
    '',
    `## ${zh} *${en}*`,
    '',
    `| 规则 | 要素 | 要求 | ${presetNames.map((name) => presetTerms[name].zh).join(' | ')} |`,
    `| --- | --- | --- | ${presetNames.map(() => '---').join(' | ')} |`,
    ...ofGroup.map(({ rule, filing, drawing }) => `| [${rule.id}](${rule.id}.md) | ${elementTitle(rule)} | ${rule.requirement.zh} | ${levelTerms[filing]} | ${levelTerms[drawing]} |`),
  ];
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

function rulePage(rule: Rule<RuleId>, samples: RuleSamples, pictures: RulePictures): string {
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
    ...example(right, pictures.right, elements),
    '',
    '## 错误',
    '',
    ...example(wrong, pictures.wrong, elements),
    '',
    '检查结果 *What the check says*',
    '',
    ...reportedFindings(rule, wrong).flatMap(findingLines),
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

/** In the order of the rule's reports, by which the picture numbers them. */
function reportedFindings(rule: Rule, { chart, knowledge, reports }: WrongSample): Finding[] {
  const found = checkWithRules(chart, [rule], presets.filing, knowledge);
  const rank = ({ target, field }: Pick<Finding, 'target' | 'field'>): number => reports.findIndex((report) => report.target === target && report.field === field);
  return found.toSorted((first, second) => rank(first) - rank(second));
}

function example(sample: RightSample, picture: PicturePlan, elements: ReadonlySet<string>): string[] {
  return [`${sample.zh}。 *${sample.en}*`, '', `![${sample.zh}](pictures/${picture.name})`, '', ...excerpt(sample.chart, elements)];
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
  return ['```text', power, ...sections, '```'];
}

function findingLines({ message, messageEnglish, target, field }: Finding, index: number): string[] {
  const place = target === chartTarget ? `\`${field}\`` : `\`${target}\` 的 \`${field}\``;
  return [`${index + 1}. ${message}（${place}）`, `   *${messageEnglish}*`];
}
