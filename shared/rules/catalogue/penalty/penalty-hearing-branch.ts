import { nodesWith } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt } from '../../said.ts';
import { after, hasHearings, penaltyDecisions } from './penalty-course-facts.ts';

export const penaltyHearingBranch = defineRule({
  id: 'penalty-hearing-branch',
  element: 'E7',
  clause: '处罚法第六十三条、第六十五条',
  requirement: {
    zh: '可能属于听证范围的处罚须有听证分支，听证在告知之后、决定之前；不属于的，在“申请听证”中注明不适用和理由。',
    en: 'Where a hearing may be due, the chart has its branch between notice and decision; else it says why none is due.',
  },
  reason: {
    zh: '当事人要求听证的，行政机关应当组织；决定应当根据听证笔录作出。',
    en: 'Asked for, the hearing must be held, and the decision rests on its record.',
  },
  messages: {
    missing: {
      zh: '没有组织听证的环节。请添加听证分支；不属于听证范围的，在“申请听证”中注明“不适用”和理由。',
      en: 'No step holds the hearing. Add the branch, or say with the right to a hearing that none is due and why.',
    },
    asked: {
      zh: '“{step}”之前没有当事人要求听证的环节。请在告知之后添加“是否要求听证”。',
      en: 'Nothing before "{step}" asks whether the party requests a hearing. Add the question after the notice.',
    },
    late: {
      zh: '“{step}”之后没有路径通向处罚决定。请把听证放在作出决定之前。',
      en: 'No way leads from "{step}" to the penalty decision. Put the hearing before it.',
    },
    beforeNotice: {
      zh: '“{step}”排在事先告知之前。请移到告知之后。',
      en: '"{step}" comes before the notice. Move it behind.',
    },
  },
  check(context, report) {
    if (!hasHearings(context)) {
      return;
    }
    const hearings = nodesWith(context, 'hearing');
    const first = hearings[0];
    if (first === undefined) {
      report(placeAt('missing', nodesWith(context, 'hearing-request')[0], 'text'));
      return;
    }
    const details = { step: nodeName(first) };
    const decisions = penaltyDecisions(context);
    const later = after(context, hearings);
    if (decisions.length > 0 && !decisions.some((node) => later.has(node.id))) {
      report({ ...placeAt('late', first, 'text'), details });
    }
    const notices = nodesWith(context, 'notice');
    const told = after(context, notices);
    if (notices.length > 0 && !hearings.some((node) => told.has(node.id))) {
      report({ ...placeAt('beforeNotice', first, 'text'), details });
    }
    const isAsked =
      nodesWith(context, 'hearing-request').length > 0 ||
      context.texts.some(({ target, text }) => target !== 'chart' && /(?:要求|申请|提出|依申请)[^。;；]{0,8}听证|依申请|(?:要求|申请)的?$/.test(text));
    if (!isAsked) {
      report({ ...placeAt('asked', first, 'text'), details });
    }
  },
});
