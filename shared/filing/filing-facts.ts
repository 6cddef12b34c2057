import type { Chart } from '../model/chart.ts';
import { powerKindTerms } from '../model/terms.ts';
import type { PdfInput } from '../paint/pdf.ts';
import { chartAttachment } from './chart-in-pdf.ts';

/** What a chart's filing copy says of itself, the chart itself as a file in it; `file` = its interchange file, where that is written already. */
export function filingFacts(chart: Chart, file?: Uint8Array): Required<Pick<PdfInput, 'title' | 'author' | 'date' | 'subject' | 'keywords' | 'attachments'>> {
  const { title, issuer, issuedOn, power } = chart;
  const words = ['行政执法职权运行流程图', powerKindTerms[power.kind].zh, power.name, power.code].filter((word) => word.trim() !== '');
  return { title, author: issuer, date: issuedOn, subject: '行政执法职权运行流程图', keywords: words.join('，'), attachments: [chartAttachment(chart, file)] };
}
