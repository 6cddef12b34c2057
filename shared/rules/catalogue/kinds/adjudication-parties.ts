import { follows, nodesWith } from '../../flow.ts';
import { opinionClause } from '../../clauses.ts';
import { chartTarget, defineRule } from '../../rule.ts';
import { placeAt, saying } from '../../said.ts';

export const adjudicationParties = defineRule({
  id: 'adjudication-parties',
  element: 'E7',
  clause: opinionClause('相对人的权利'),
  requirement: {
    zh: '裁决的双方当事人各有泳道；申请书副本送被申请人，被申请人答辩。',
    en: 'Both parties have a lane; the respondent gets the application and answers it.',
  },
  reason: {
    zh: '裁决民事争议，只画一方就看不出另一方怎样参加。',
    en: 'With one party drawn, nobody sees how the other takes part.',
  },
  messages: {
    lanes: {
      zh: '没有两方当事人的泳道。请为申请人和被申请人各画一条。',
      en: 'There are no lanes for two parties. Give applicant and respondent one each.',
    },
    reply: {
      zh: '没有被申请人答辩的环节。请在受理之后添加。',
      en: 'No step lets the respondent answer. Add one after acceptance.',
    },
    copy: {
      zh: '没有写将申请书副本送达被申请人。请在受理环节写明。',
      en: 'Nothing says that the respondent gets a copy of the application. Say so at acceptance.',
    },
  },
  check(context, report) {
    if (!follows(context, 'adjudication')) {
      return;
    }
    const parties = context.chart.lanes.filter(({ kind, name }) => kind === 'party' || /当事人|申请人/.test(name));
    if (parties.length < 2 && !/双方|申请人.{0,3}被申请人/.test(parties[0]?.name ?? '')) {
      report({ messageId: 'lanes', target: chartTarget, field: 'lanes' });
    }
    if (nodesWith(context, 'reply').length === 0 && saying(context, /答辩|答复/).length === 0) {
      report(placeAt('reply', nodesWith(context, 'acceptance')[0], 'text'));
    }
    if (saying(context, /副本|送达被申请人|通知被申请人|送被申请人/).length === 0) {
      report(placeAt('copy', nodesWith(context, 'acceptance')[0]));
    }
  },
});
