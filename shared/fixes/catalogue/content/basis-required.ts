import type { Citation } from '../../../model/citation.ts';
import { withContent } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';

/** Lists what the steps cite, down to the article. */
export const fixBasisRequired: FixMaker = (chart) => {
  const cited = new Map<string, Citation>();
  for (const citation of chart.nodes.flatMap((node) => node.citations)) {
    if (citation.law.trim() !== '' && citation.article !== null) {
      cited.set(JSON.stringify(citation), citation);
    }
  }
  const basis = [...cited.values()].slice(0, 200);
  const title = { zh: `列入各环节已引用的 ${basis.length} 条依据`, en: `List the ${basis.length} provisions the steps cite` };
  return basis.length === 0 ? [] : [madeFix('basis-required.steps', title, withContent(chart, { basis }))];
};
