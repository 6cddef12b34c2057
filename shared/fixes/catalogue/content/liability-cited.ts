import type { Chart } from '../../../model/chart.ts';
import type { Citation } from '../../../model/citation.ts';
import { readCitation } from '../../../model/read-citation.ts';
import { withContent } from '../../changes.ts';
import { versionOf } from '../../citations.ts';
import { madeFix, type FixMaker } from '../../fix.ts';

/** Lists the provisions that the text on liability names in its sentences. */
export const fixLiabilityCited: FixMaker = (chart, finding) => {
  const { liability } = chart.content;
  const citations = finding.field === 'content.liability.citations' ? citationsIn(chart, liability.text) : [];
  const title = { zh: `列出文字里引用的 ${citations.length} 条规定`, en: `List the ${citations.length} provisions the text names` };
  return citations.length === 0 ? [] : [madeFix('liability-cited.text', title, withContent(chart, { liability: { ...liability, citations } }))];
};

// helpers

const number = '[\\d零〇一二三四五六七八九十百千]{1,8}';
const citationInText = new RegExp(`《[^》]{1,200}》(?:第${number}条)?(?:第${number}款)?(?:第[（(]?${number}[）)]?项)?`, 'g');

function citationsIn(chart: Chart, text: string): Citation[] {
  const found = new Map<string, Citation>();
  for (const [written] of text.matchAll(citationInText)) {
    const read = readCitation(written);
    if (read !== null && read.law !== null && read.law.trim() !== '') {
      const { law, article, paragraph, item } = read;
      found.set(written, { law, documentNumber: '', version: versionOf(chart, law) ?? '', article, paragraph, item });
    }
  }
  return [...found.values()].slice(0, 100);
}
