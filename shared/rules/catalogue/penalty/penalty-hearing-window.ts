import type { Limit } from '../../../model/limit.ts';
import type { ChartNode } from '../../../model/node.ts';
import type { CheckContext } from '../../check-context.ts';
import { statedDays } from '../../figures.ts';
import { nodesWith } from '../../flow.ts';
import { hearingNodes } from '../../penalty-facts.ts';
import { nodeName } from '../../node-facts.ts';
import { chartTarget, defineRule } from '../../rule.ts';
import { saidAt } from '../../said.ts';
import { sentencesOf } from '../../sentences.ts';
import { hasHearings, isCounting } from './penalty-course-facts.ts';

export const penaltyHearingWindow = defineRule({
  id: 'penalty-hearing-window',
  element: 'E7',
  clause: '处罚法第六十四条第（一）项、第八十五条',
  requirement: {
    zh: '普通程序的处罚流程图须写明当事人在被告知后五个工作日内可以要求听证；不属于听证范围的，在“申请听证”中注明不适用和理由。',
    en: 'A penalty chart of ordinary procedure states the five working days for requesting a hearing, or why none is due.',
  },
  reason: {
    zh: '不写期限或者写错期限，当事人会错过要求听证的机会。',
    en: 'Where the window is missing or wrong, the counterparty may miss it.',
  },
  messages: {
    missing: {
      zh: '没有写要求听证的期限。请写明告知后五个工作日内可以要求听证；不属于听证范围的，注明“不适用”和理由。',
      en: 'The period for requesting a hearing is missing. State five working days from being told, or that no hearing is due and why.',
    },
    wrong: {
      zh: '要求听证的期限写的不是五日。请改为告知后五个工作日内。',
      en: 'The period for requesting a hearing is not five days. Change it to five working days from being told.',
    },
    unit: {
      zh: '“{step}”要求听证的五日没有写成工作日。处罚法的“五日”是工作日，请改正单位。',
      en: 'The five days at "{step}" are not marked as working days. In this law they are: correct the unit.',
    },
  },
  check(context, report) {
    if (!hasHearings(context)) {
      return;
    }
    const asking = askingNodes(context);
    const limited = asking.filter((node) => node.limit !== null);
    for (const node of limited) {
      const fault = faultOf(node);
      if (fault !== null) {
        report(fault === 'wrong' ? { messageId: fault, target: node.id, field: 'limit' } : { messageId: fault, target: node.id, field: 'limit', details: { step: nodeName(node) } });
      }
    }
    const stated = windowTexts(context);
    for (const { target, field } of stated.filter(({ days }) => days.some((day) => day !== 5))) {
      report({ messageId: 'wrong', target, field });
    }
    if (limited.length === 0 && stated.length === 0) {
      const place = asking[0] ?? hearingNodes(context.flow)[0];
      report(place === undefined ? { messageId: 'missing', target: chartTarget, field: 'content.rights' } : { messageId: 'missing', target: place.id, field: 'limit' });
    }
  },
});

// helpers

/** The steps at which the party asks for the hearing; where the chart has no such step, those of the hearing that bear the five days. */
function askingNodes(context: CheckContext): ChartNode[] {
  const named = nodesWith(context, 'hearing-request').filter((node) => !/组织|举行|召开/.test(node.text));
  const bearing = context.flow.filter((node) => node.limitId === 'P-H5' || (node.limit?.amount === 5 && (node.rights.includes('hearing') || /听证/.test(saidAt(node)))));
  return named.length > 0 ? [...new Set([...named, ...context.flow.filter((node) => node.limitId === 'P-H5')])] : bearing;
}

function faultOf({ limit, limitId }: { readonly limit: Limit | null; readonly limitId: string | null }): 'wrong' | 'unit' | null {
  if (limit === null) {
    return null;
  }
  if (limit.amount !== 5 || limit.unit === 'month' || limit.unit === 'hour' || limit.unit === 'year') {
    return 'wrong';
  }
  // A 日 that does not say which is found as such, unless the step is tied to the statute's five days.
  return limit.unit === 'day' || (limit.unit === 'unspecified' && limitId === 'P-H5') ? 'unit' : null;
}

/** The places whose sentence states within how many days a hearing may be requested. */
function windowTexts(context: CheckContext): { target: string; field: string; days: number[] }[] {
  const { rights } = context.chart.content;
  return context.texts.flatMap(({ target, field, text }) => {
    const right = /^content\.rights\.(\d+)\.text$/.exec(field)?.[1];
    const isHearingRight = target === chartTarget && right !== undefined && rights[Number(right)]?.right === 'hearing';
    // The entry's own title says what the days are for.
    const days = sentencesOf(isHearingRight ? hearingTitle + text : text)
      .filter((sentence) => !isCounting(sentence))
      .flatMap(windowDays);
    return days.length === 0 ? [] : [{ target, field, days }];
  });
}

const hearingTitle = '要求听证：';

function windowDays(sentence: string): number[] {
  if (!/听证/.test(sentence)) {
    return [];
  }
  return statedDays(sentence).flatMap(({ amount, before, after }) => {
    const clause = `${before.slice(Math.max(0, before.length - 24))}#${after.slice(0, 20)}`;
    const isOther = /^(?:以?前|之前|后|送达)/.test(after) || /(?:组织|举行|召开|通知|公告|届满|满|提前|审核|送达|登记保存|处理|缴|执行|决定)[^,，、]{0,6}#|#[^,，]{0,4}(?:组织|举行|召开|通知|送达|公告|处理|缴)/.test(clause);
    return isOther || !/要求|申请|提出|期限|听证/.test(clause) ? [] : [amount];
  });
}
