import { createHash } from 'node:crypto';
import type { Chart } from '../shared/model/chart.ts';
import { printCitation } from '../shared/model/print-citation.ts';
import { textSections } from '../shared/model/sections.ts';
import { chartTarget, type Rule, type RuleReport } from '../shared/rules/rule.ts';
import type { RuleSamples } from '../test/fixtures/rules/rule-samples.ts';

/** A drawing with what is at fault marked, or the part of the text that is. */
export type PictureMatter =
  | { readonly kind: 'drawing'; readonly chart: Pick<Chart, 'lanes' | 'stages' | 'nodes' | 'edges'>; readonly marks: readonly Mark[] }
  | { readonly kind: 'text'; readonly blocks: readonly TextBlock[] };

/** A number at an element of the drawing; `chart` for the drawing as a whole. */
export interface Mark {
  readonly number: number;
  readonly target: string;
}

/** A part of the text with the numbers of what is at fault in it. */
export interface TextBlock {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly marks: readonly number[];
}

/** A picture of docs/rules/pictures: its file, what it shows, and a digest of that, which the file bears. */
export interface PicturePlan {
  readonly name: string;
  readonly matter: PictureMatter;
  readonly digest: string;
}

export interface RulePictures {
  readonly right: PicturePlan;
  readonly wrong: PicturePlan;
}

/** Changes with the way pictures are drawn, so that all of them are made anew. */
const manner = 1;

/** The pictures of all rules by id, from the first right and the first wrong sample; like right pictures are one file. */
export function picturePlans(rules: readonly Rule[], samplesOf: (id: string) => RuleSamples): Map<string, RulePictures> {
  const names = new Map<string, string>();
  return new Map(
    rules.map((rule) => {
      const { right: [right], wrong: [wrong] } = samplesOf(rule.id);
      const isDrawn = wrong.reports.some(({ target, field }) => target !== chartTarget || field === 'nodes');
      const matterOf = (chart: Chart, reports: readonly RuleReport[]): PictureMatter => (isDrawn ? drawingOf(chart, reports) : textOf(rule, chart, reports, wrong.reports));
      const [rightMatter, wrongMatter] = [matterOf(right.chart, []), matterOf(wrong.chart, wrong.reports)];
      const digest = digestOf(rightMatter);
      const name = names.get(digest) ?? `${rule.id}-right.svg`;
      names.set(digest, name);
      return [rule.id, { right: { name, matter: rightMatter, digest }, wrong: { name: `${rule.id}-wrong.svg`, matter: wrongMatter, digest: digestOf(wrongMatter) } }];
    }),
  );
}

// helpers

const longestBlock = 10;

function digestOf(matter: PictureMatter): string {
  return createHash('sha256').update(JSON.stringify([manner, matter])).digest('hex').slice(0, 32);
}

function drawingOf({ lanes, stages, nodes, edges }: Chart, reports: readonly RuleReport[]): PictureMatter {
  return { kind: 'drawing', chart: { lanes, stages, nodes, edges }, marks: reports.map(({ target }, index) => ({ number: index + 1, target })) };
}

/** The sections of the rule's element and those at fault, the chart's head where that is. */
function textOf(rule: Rule, chart: Chart, reports: readonly RuleReport[], faults: readonly RuleReport[]): PictureMatter {
  const head = { field: 'head', element: '', title: '封面', paragraphs: [`名称：${chart.title}`, `职权：${chart.power.name}`, `实施主体：${chart.power.implementingBody}`, `落款单位：${chart.issuer}`] };
  const sections = [head, ...textSections(chart).map((each) => (each.element === 'E1' ? { ...each, paragraphs: chart.content.basis.map(datedCitation) } : each))];
  const placeOf = ({ field }: RuleReport): string => {
    const known: Readonly<Record<string, string>> = { 'content.remedy': 'content.rights', 'content.businessPhone': 'content.complaints' };
    const path = field.split('.').slice(0, 2).join('.');
    const wanted = known[path] ?? path;
    return sections.some((each) => each.field === wanted) ? wanted : /^(?:title|power|issuer)/.test(field) ? 'head' : (sections.find((each) => each.element === rule.element)?.field ?? 'head');
  };
  const shown = new Set([...faults.map(placeOf), ...sections.filter((each) => each.element === rule.element && rule.element !== 'E3').map((each) => each.field)]);
  const blocks = sections
    .filter((each) => shown.has(each.field))
    .map(({ field, title, paragraphs }): TextBlock => {
      const cut = paragraphs.slice(0, longestBlock);
      const rest = paragraphs.length > cut.length ? [`……（共 ${paragraphs.length} 行）`] : [];
      const marks = reports.flatMap((report, index) => (placeOf(report) === field ? [index + 1] : []));
      return { title, paragraphs: cut.length === 0 ? ['（空）'] : [...cut, ...rest], marks };
    });
  return { kind: 'text', blocks };
}

/** With the version's date, which the printed chart leaves out and the rules ask for. */
export function datedCitation(citation: Chart['content']['basis'][number]): string {
  return `${printCitation(citation)}${citation.version === '' ? '' : `（${citation.version} 版）`}`;
}
