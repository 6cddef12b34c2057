import type { Chart } from '../../../model/chart.ts';
import type { Citation } from '../../../model/citation.ts';
import { readCitation } from '../../../model/read-citation.ts';
import { indexIn, short, withContent } from '../../changes.ts';
import { allCitations, lawName } from '../../citations.ts';
import { madeFix, type Fix, type FixMaker } from '../../fix.ts';

/** Takes the article out of the law's name or from where the law is cited else; takes away what is empty or said better. */
export const fixBasisArticle: FixMaker = (chart, finding) => {
  const index = indexIn(finding.field);
  const citation = chart.content.basis[index];
  if (citation === undefined) {
    return [];
  }
  return lawName(citation.law) === '' ? withoutEmpty(chart, citation, index) : withArticle(chart, citation, index);
};

// helpers

function withoutEmpty(chart: Chart, citation: Citation, index: number): Fix[] {
  const isEmpty = citation.documentNumber.trim() === '' && citation.article === null;
  const title = { zh: '删去这条空白的依据', en: 'Remove this empty basis' };
  return isEmpty && chart.content.basis.length > 1 ? [madeFix('basis-article.empty', title, without(chart, index))] : [];
}

function withArticle(chart: Chart, citation: Citation, index: number): Fix[] {
  const law = lawName(citation.law);
  const read = splitName(citation);
  if (read !== null) {
    const title = { zh: '把名称里的条款移到条、款、项', en: 'Move the place out of the name into article, paragraph and item' };
    return [madeFix('basis-article.name', title, replaced(chart, index, read))];
  }
  if (chart.content.basis.some((each) => each.article !== null && lawName(each.law) === law)) {
    const title = { zh: `删去重复的《${short(law)}》（另一条已写到条）`, en: `Remove the repeated ${short(law)}: it is cited with its article elsewhere` };
    return [madeFix('basis-article.repeated', title, without(chart, index))];
  }
  const places = allCitations(chart).filter((each) => each.article !== null && lawName(each.law) === law);
  const distinct = new Map(places.map((each) => [JSON.stringify([each.article, each.paragraph, each.item]), each]));
  const only = distinct.size === 1 ? places[0] : undefined;
  if (only === undefined) {
    return [];
  }
  const { article, paragraph, item } = only;
  const title = { zh: `按图中别处的引用补上条款（第${article}条）`, en: `Take the article from where it is cited elsewhere (article ${article})` };
  return [madeFix('basis-article.elsewhere', title, replaced(chart, index, { ...citation, article, paragraph, item }))];
}

/** `《行政处罚法》第六十四条` as law and place; null where the name holds no place. */
function splitName(citation: Citation): Citation | null {
  const [, name = '', place = ''] = /^(.*?)(第[^第]+条.*)$/.exec(citation.law.trim()) ?? [];
  const read = place === '' ? null : readCitation(place);
  const law = lawName(name);
  return read === null || read.article === null || law === ''
    ? null
    : { ...citation, law, article: read.article, paragraph: read.paragraph, item: read.item };
}

function without(chart: Chart, index: number): Chart {
  return withContent(chart, { basis: chart.content.basis.filter((_, each) => each !== index) });
}

function replaced(chart: Chart, index: number, citation: Citation): Chart {
  return withContent(chart, { basis: chart.content.basis.map((each, at) => (at === index ? citation : each)) });
}
