import type { ChartNode } from '../../../model/node.ts';
import { follows } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saidAt, saying } from '../../said.ts';
import { measureDecisions } from './coercion-facts.ts';

export const freezingPapers = defineRule({
  id: 'freezing-papers',
  element: 'E3',
  clause: '强制法第三十条、第三十一条',
  requirement: {
    zh: '冻结时向金融机构交付冻结通知书，并在三日（工作日）内向当事人交付冻结决定书。',
    en: 'The bank is handed the notice to freeze, and the counterparty the decision within three working days.',
  },
  reason: {
    zh: '银行凭通知书冻结，当事人凭决定书救济。',
    en: 'The bank freezes on the notice; the counterparty seeks remedy on the decision.',
  },
  messages: {
    bank: {
      zh: '没有向金融机构交付冻结通知书的环节。请添加。',
      en: 'No step hands the bank the notice to freeze. Add it.',
    },
    decision: {
      zh: '没有向当事人交付冻结决定书的环节。请添加，三个工作日内交付。',
      en: 'No step hands the counterparty the decision to freeze. Add it, within three working days.',
    },
    days: {
      zh: '“{step}”没有写明三个工作日内向当事人交付冻结决定书。请注明。',
      en: '"{step}" does not say that the decision is handed over within three working days. Mark it.',
    },
  },
  check(context, report) {
    if (!follows(context, 'freezing')) {
      return;
    }
    if (saying(context, /(?<!解除|解)冻结(?:存款|汇款|、)*通知书|通知(?:银行|金融机构)[^。;\n]{0,6}冻结/).length === 0) {
      report(placeAt('bank', undefined));
    }
    const papers = measureDecisions(context).filter((node) => /冻结/.test(saidAt(node)));
    const first = papers[0];
    if (first === undefined) {
      report(placeAt('decision', undefined));
    } else if (!papers.some(isWithinThreeDays)) {
      report({ ...placeAt('days', first, 'limit'), details: { step: nodeName(first) } });
    }
  },
});

// helpers

function isWithinThreeDays(node: ChartNode): boolean {
  const { limit } = node;
  if (limit !== null) {
    return limit.amount <= 3 && (limit.unit === 'workday' || limit.unit === 'day' || limit.unit === 'unspecified') || limit.unit === 'hour';
  }
  return /(?<![十])(?:三|3)\s*个?(?:工作)?日内?/.test(saidAt(node));
}
