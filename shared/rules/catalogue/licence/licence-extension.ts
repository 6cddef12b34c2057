import { chartTarget, defineRule } from '../../rule.ts';
import { sentencesSaying } from '../../sentences.ts';
import { statedDays } from '../../figures.ts';
import { isLicence } from './licence-facts.ts';

export const licenceExtension = defineRule({
  id: 'licence-extension',
  element: 'E4',
  clause: '许可法第四十二条',
  requirement: {
    zh: '写明延长期限的条件：经负责人批准可以延长十个工作日（联合办理的十五个工作日），并将理由告知申请人。',
    en: 'The chart says how the limit is prolonged: ten workdays (fifteen where joint) with approval, the reasons told to the applicant.',
  },
  reason: {
    zh: '不写批准和告知，延期就没有约束。',
    en: 'Without approval and notice, prolonging knows no bounds.',
  },
  messages: {
    missing: {
      zh: '没有写期限怎样延长。请在时限说明中写明：经本机关负责人批准可以延长十个工作日，并将理由告知申请人。',
      en: 'Nothing says how the limit is prolonged. Say in the note on limits: ten workdays, approved by the head, the reasons told.',
    },
    approval: {
      zh: '写了延长期限，没有写经负责人批准。请补上。',
      en: 'The limit is prolonged without the head’s approval. Add it.',
    },
    reasons: {
      zh: '写了延长期限，没有写将理由告知申请人。请补上。',
      en: 'The limit is prolonged without telling the applicant why. Add it.',
    },
    days: {
      zh: '写了延长期限，延长的时间与法律规定的十个工作日（联合办理的十五个工作日）不一致。请改正或者注明条款。',
      en: 'The time by which the limit is prolonged differs from ten workdays (fifteen where joint). Correct it or cite the provision.',
    },
  },
  check(context, report) {
    if (!isLicence(context) || context.chart.content.limits.statutory?.mode !== 'period') {
      return;
    }
    const said = sentencesSaying(context.sentences, /延长|延期/);
    const [first] = said;
    const field = 'content.limits.note';
    if (first === undefined) {
      report({ messageId: 'missing', target: chartTarget, field });
      return;
    }
    const place = { target: first.target, field: first.field };
    // A step of its own says the rest in its other texts.
    const about = new Set(said.map(({ target }) => target).filter((target) => target !== chartTarget));
    const all = [...said.map(({ sentence }) => sentence), ...context.texts.filter(({ target }) => about.has(target)).map(({ text }) => text)].join('\n');
    if (!/批准|审批|同意/.test(all)) {
      report({ messageId: 'approval', ...place });
    }
    if (!/理由|告知|通知/.test(all)) {
      report({ messageId: 'reasons', ...place });
    }
    const wrong = said.find(({ sentence }) => !/第[一二三四五六七八九十百零\d]+条/.test(sentence) && statedDays(sentence).some(({ amount, before }) => /延长[^,]{0,8}$|延期[^,]{0,8}$/.test(before) && amount !== 10 && amount !== 15));
    if (wrong !== undefined) {
      report({ messageId: 'days', target: wrong.target, field: wrong.field });
    }
  },
});
