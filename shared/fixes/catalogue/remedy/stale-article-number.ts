import { currentVersion, findLaw } from '../../../law/register.ts';
import type { Chart } from '../../../model/chart.ts';
import { chineseNumeral } from '../../../model/chinese-numeral.ts';
import { chartTarget } from '../../../rules/rule.ts';
import { withContent } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';
import { replacedAt } from '../../replace-text.ts';

/** The article’s present place; where the matter is spread over several, each is a choice. */
export const fixStaleArticleNumber: FixMaker = (chart, finding, { register }) => {
  const quoted = /《([^》]+)》第(\d+)条.*现为第([\d、]+)条/.exec(finding.message);
  const law = quoted === null ? null : findLaw(register, quoted[1] ?? '');
  if (quoted === null || law === null) {
    return [];
  }
  const old = Number(quoted[2]);
  const current = (quoted[3] ?? '').split('、').map(Number);
  const version = currentVersion(law)?.date ?? '';
  const kind = current.length > 1 ? 'choice' : 'plain';
  return current.flatMap((article) => {
    const title = { zh: `改为第${chineseNumeral(article)}条`, en: `Make it article ${article}` };
    const id = `stale-article-number.${article}`;
    const after = finding.field.endsWith('.article')
      ? withArticle(chart, finding.target, finding.field, article, version)
      : replacedAt(id, title, chart, finding, (text) => withNumber(text, quoted[1] ?? '', old, article))[0]?.after;
    return after === undefined ? [] : [madeFix(id, title, after, kind)];
  });
};

// helpers

function withArticle(chart: Chart, target: string, field: string, article: number, version: string): Chart {
  const index = Number(field.split('.').at(-2));
  const change = <Item extends object>(items: readonly Item[]): Item[] =>
    items.map((item, place) => (place === index ? { ...item, article, paragraph: null, item: null, version } : item));
  return target === chartTarget
    ? withContent(chart, { basis: change(chart.content.basis) })
    : { ...chart, nodes: chart.nodes.map((node) => (node.id === target ? { ...node, citations: change(node.citations) } : node)) };
}

function withNumber(text: string, law: string, old: number, article: number): string {
  const short = law.replace('行政', '');
  const pattern = new RegExp(`(${short}(?:[（(][^）)]*[）)])?》?\\s*第)(?:${chineseNumeral(old)}|${old})条`, 'g');
  return text.replace(pattern, `$1${chineseNumeral(article)}条`);
}
