import type { Chart } from '../../../model/chart.ts';
import type { Finding } from '../../../rules/finding.ts';
import type { Fix } from '../../fix.ts';
import { replacedAt } from '../../replace-text.ts';

/** Writes the days in those sentences of the text found that `sentence` matches. */
export function withDays(id: string, chart: Chart, finding: Finding, days: string, sentence: RegExp): Fix[] {
  const title = { zh: `改为${days}`, en: 'Write the days the law says' };
  return replacedAt(id, title, chart, finding, (text) =>
    text
      .split(/(?<=[。；;，,\n])/)
      .map((each) => (sentence.test(each) ? each.replace(stated, days) : each))
      .join(''),
  );
}

// helpers

const stated = /(?:[\d０-９]{1,4}|[零一二两三四五六七八九十百]{1,5})\s*(?:个?工作日|个?自然日|日（自然日）|个?日(?!期)|天)/g;
