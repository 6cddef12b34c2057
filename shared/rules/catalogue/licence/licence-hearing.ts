import { everyPathPasses, hasRole, nodesWith } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { excludesHearing } from '../../penalty-facts.ts';
import { defineRule } from '../../rule.ts';
import { chartSays, placeAt, saidAt } from '../../said.ts';
import { plain } from '../../sentences.ts';
import { isLicence, licenceDecisions, reviews } from './licence-facts.ts';

export const licenceHearing = defineRule({
  id: 'licence-hearing',
  element: 'E7',
  clause: '许可法第四十七条、第四十八条',
  requirement: {
    zh: '告知听证权利，五个工作日内可以申请；二十个工作日内组织，七个工作日前通知，非审查人员主持，制作笔录，在决定之前。',
    en: 'The hearing may be asked for within five workdays, is held within twenty, told seven before, chaired by another than the examiner, on record, before the decision.',
  },
  reason: {
    zh: '申请人、利害关系人要求听证而未组织，或者不按程序组织的，决定程序违法。',
    en: 'Where the hearing asked for is not held, or not in this way, the decision breaks the procedure.',
  },
  messages: {
    missing: {
      zh: '没有组织听证的环节。请在告知之后、决定之前添加；不属于听证范围的，在“申请听证”中注明不适用和理由。',
      en: 'No step holds the hearing. Add it between notice and decision, or say with the right to a hearing why none is due.',
    },
    asked: {
      zh: '没有写申请听证的期限。请在申请或者告知听证的环节注明：被告知之日起五个工作日内。',
      en: 'Nothing gives the time to ask for a hearing. Mark it where it is asked for: five workdays from being told.',
    },
    held: {
      zh: '“{step}”没有写二十个工作日内组织。请注明期限。',
      en: '"{step}" does not say that it is held within twenty workdays. Mark the limit.',
    },
    notice: {
      zh: '“{step}”没有写举行的七个工作日前通知时间、地点。请写明。',
      en: '"{step}" does not say that time and place are told seven workdays before. Say so.',
    },
    chair: {
      zh: '“{step}”没有写由审查人员以外的人员主持。请写明。',
      en: '"{step}" does not say that another than the examiner takes the chair. Say so.',
    },
    record: {
      zh: '“{step}”没有听证笔录。请在文书中列出。',
      en: '"{step}" makes no record of the hearing. List 听证笔录 among its documents.',
    },
    late: {
      zh: '“{step}”在作出决定之后。请放到决定之前。',
      en: '"{step}" comes after the decision. Put it before.',
    },
  },
  check(context, report) {
    if (!isLicence(context) || excludesHearing(context.chart)) {
      return;
    }
    const hearings = context.flow.filter((node) => hasRole(context, node, 'hearing') || /(?:组织|举行|召开)[^。;\n]{0,6}听证|听证[^。;\n]{0,20}(?:组织|主持|举行)/.test(saidAt(node)));
    const first = hearings.find((node) => hasRole(context, node, 'hearing')) ?? hearings[0];
    if (first === undefined) {
      // Where the chart says nothing at all on hearings, it is found to leave the right out.
      if (chartSays(context, /听证/)) {
        report(placeAt('missing', nodesWith(context, 'hearing-request')[0] ?? reviews(context).at(-1), 'text'));
      }
      return;
    }
    const details = { step: nodeName(first) };
    const asking = context.flow.filter((node) => !hasRole(context, node, 'hearing') && /听证/.test(saidAt(node)));
    const asks = [...asking, ...hearings];
    const place = nodesWith(context, 'hearing-request')[0] ?? asking[0] ?? first;
    if (!asks.some((node) => (node.limit !== null && (node !== first || node.limit.amount === 5)) || /[5五]个?工作日/.test(plain(saidAt(node))))) {
      report(placeAt('asked', place, 'limit'));
    }
    const words = plain(asks.map(saidAt).join('\n'));
    if (!hearings.some((node) => node.limit !== null && node.limit.amount !== 5) && !/(?:20|二十)个?工作日/.test(words)) {
      report({ ...placeAt('held', first, 'limit'), details });
    }
    if (!/[7七]个?(?:工作)?日/.test(words)) {
      report({ ...placeAt('notice', first), details });
    }
    if (!/(?:非|以外|另|不是)[^。;\n]{0,12}主持|主持[^。;\n]{0,20}(?:非|以外|另)/.test(words)) {
      report({ ...placeAt('chair', first), details });
    }
    if (!/笔录/.test(words)) {
      report({ ...placeAt('record', first, 'documents'), details });
    }
    const decisions = licenceDecisions(context).filter((node) => node.kind === 'decision');
    if (decisions.length > 0 && hearings.every((node) => everyPathPasses(context, node.id, decisions))) {
      report({ ...placeAt('late', first, 'text'), details });
    }
  },
});
