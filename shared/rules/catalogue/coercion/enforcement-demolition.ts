import { follows, nodesWith, somePathLeads } from '../../flow.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saying } from '../../said.ts';

export const enforcementDemolition = defineRule({
  id: 'enforcement-demolition',
  element: 'E3',
  clause: '强制法第四十四条',
  requirement: {
    zh: '强制拆除违法建筑应当先公告、限期自行拆除，并在复议、诉讼期限届满后实施。',
    en: 'Unlawful buildings are pulled down only after public notice with a period, and after the periods for review and suit.',
  },
  reason: {
    zh: '复议、诉讼期限未满就拆除，损失无法挽回。',
    en: 'Pulled down earlier, the loss cannot be made good.',
  },
  messages: {
    notice: {
      zh: '强制拆除没有公告环节。请在执行之前添加公告，限期当事人自行拆除。',
      en: 'There is no public notice before the demolition. Add it, with a period for the party to do it.',
    },
    period: {
      zh: '没有写明限期当事人自行拆除。请在公告环节写明期限。',
      en: 'Nothing gives the party a period to pull it down. State the period at the notice.',
    },
    remedies: {
      zh: '没有写明当事人在法定期限内不申请复议、不提起诉讼又不拆除的才强制拆除。请在执行之前写明。',
      en: 'Nothing says that demolition waits until review and suit were not sought in time. Say so before the execution.',
    },
  },
  check(context, report) {
    if (!follows(context, 'enforcement')) {
      return;
    }
    const { chart } = context;
    const executions = nodesWith(context, 'execution').filter((node) => node.kind !== 'terminator');
    const isDemolition = /拆除/.test(`${chart.title}${chart.power.name}`) || executions.some((node) => /拆除/.test(node.text));
    if (!isDemolition) {
      return;
    }
    const place = executions[0];
    const notices = saying(context, /公告/).filter((node) => !executions.includes(node));
    if (!notices.some((node) => place === undefined || somePathLeads(context, [node], place.id))) {
      report(placeAt('notice', place, 'text'));
    }
    if (saying(context, /限期[^。;]{0,10}拆除|(?:限期|期限)[^。;]{0,6}自行|自行拆除/).length === 0) {
      report(placeAt('period', notices[0] ?? place));
    }
    if (saying(context, /(?:不|未)(?:申请)?(?:行政)?复议|(?:复议|诉讼|起诉|救济)[^。;]{0,8}(?:届满|期满|已过)|期限届满/).length === 0) {
      report(placeAt('remedies', place));
    }
  },
});
