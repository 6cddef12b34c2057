import type { Chart } from '../model/chart.ts';
import { textSections, type ContentElement } from '../model/sections.ts';
import type { Term } from '../model/terms.ts';
import { edgeChanges, nodeChanges } from './describe-drawing.ts';
import { fromTo } from './from-to.ts';

/** One change in words, and the elements of the drawing it touches. */
export interface ChangeInWords {
  readonly text: Term;
  /** Ids of nodes, edges and lanes as they are before or after; empty for what stands in the text. */
  readonly ids: readonly string[];
}

/** What lies between the two, as sentences with the elements' names: the drawing first, then the text. */
export function describeChanges(before: Chart, after: Chart): ChangeInWords[] {
  return [...laneChanges(before, after), ...nodeChanges(before, after), ...edgeChanges(before, after), ...headChanges(before, after), ...textChanges(before, after)];
}

// helpers

function laneChanges(before: Chart, after: Chart): ChangeInWords[] {
  const former = new Map(before.lanes.map((lane) => [lane.id, lane]));
  return after.lanes.flatMap((lane): ChangeInWords[] => {
    const known = former.get(lane.id);
    return known === undefined || known.name === lane.name ? [] : [{ text: fromTo({ zh: '泳道名称', en: 'Lane' }, known.name, lane.name), ids: [lane.id] }];
  });
}

const followedTerms: Readonly<Record<Chart['follows'][number], Term>> = {
  supervision: { zh: '监督制约环节', en: 'Supervision' },
  complaints: { zh: '投诉举报途径', en: 'Complaint channels' },
  remedy: { zh: '救济途径', en: 'Remedy' },
};

function headChanges(before: Chart, after: Chart): ChangeInWords[] {
  const fields: readonly (readonly [Term, string, string])[] = [
    [{ zh: '标题', en: 'Title' }, before.title, after.title],
    [{ zh: '职权名称', en: 'Power' }, before.power.name, after.power.name],
    [{ zh: '实施主体', en: 'Implementing body' }, before.power.implementingBody, after.power.implementingBody],
  ];
  const followed = (from: Chart, to: Chart, told: (name: Term) => Term): ChangeInWords[] =>
    to.follows.filter((section) => !from.follows.includes(section)).map((section) => ({ text: told(followedTerms[section]), ids: [] }));
  return [
    ...fields.flatMap(([name, from, to]): ChangeInWords[] => (from === to ? [] : [{ text: fromTo(name, from, to), ids: [] }])),
    ...followed(before, after, (name) => ({ zh: `${name.zh}今后沿用单位信息`, en: `${name.en} will follow the department` })),
    ...followed(after, before, (name) => ({ zh: `${name.zh}今后不再沿用单位信息`, en: `${name.en} will no longer follow the department` })),
  ];
}

const elementTerms: Readonly<Record<Exclude<ContentElement, 'E3'>, Term>> = {
  E1: { zh: '依据', en: 'Basis' },
  E2: { zh: '承办岗位', en: 'Handling posts' },
  E4: { zh: '办理时限', en: 'Time limits' },
  E5: { zh: '工作质量标准', en: 'Quality standard' },
  E6: { zh: '监督制约环节', en: 'Supervision' },
  E7: { zh: '相对人的权利', en: 'Rights' },
  E8: { zh: '投诉举报途径', en: 'Complaint channels' },
  E9: { zh: '执法责任追究', en: 'Liability' },
  E10: { zh: '其他说明', en: 'Other notes' },
};

/** The text as it is printed, paragraph by paragraph; the steps are told from the drawing. */
function textChanges(before: Chart, after: Chart): ChangeInWords[] {
  const former = textSections(before);
  return textSections(after).flatMap(({ element, paragraphs }, index): ChangeInWords[] => {
    // The lanes' names stand in E2 as well; they are told above.
    if (element === 'E3' || element === 'E2') {
      return [];
    }
    const known = former[index]?.paragraphs ?? [];
    const gone = known.filter((paragraph) => !paragraphs.includes(paragraph));
    const come = paragraphs.filter((paragraph) => !known.includes(paragraph));
    const term = elementTerms[element];
    return gone.length + come.length === 0 ? versionChanges(before, after, element) : [{ text: fromTo(term, gone.join('；'), come.join('；')), ids: [] }];
  });
}

/** A version's date is not printed, but it changes. */
function versionChanges(before: Chart, after: Chart, element: ContentElement): ChangeInWords[] {
  return element !== 'E1'
    ? []
    : after.content.basis.flatMap((citation, index): ChangeInWords[] => {
        const known = before.content.basis[index];
        const name = { zh: `《${citation.law}》的版本`, en: `Version of ${citation.law}` };
        return known === undefined || known.version === citation.version ? [] : [{ text: fromTo(name, known.version, citation.version), ids: [] }];
      });
}
