import { everyPathPasses, hasRole, nodesWith } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt } from '../../said.ts';
import { isMeasure, measureSteps, urgentSteps } from './coercion-facts.ts';

export const coercionApproval = defineRule({
  id: 'coercion-approval',
  element: 'E3',
  clause: '强制法第十八条第（一）项、第十九条',
  requirement: {
    zh: '实施强制措施前须经行政机关负责人批准；情况紧急的，可以当场实施、事后补办批准手续，图上应当画出这一分支。',
    en: 'The head approves the measure before it is carried out; urgent cases may come first only on a branch of their own.',
  },
  reason: {
    zh: '未经批准又不属于紧急情形的强制措施，程序违法。',
    en: 'A measure neither approved nor urgent breaks the procedure.',
  },
  messages: {
    missing: {
      zh: '没有报行政机关负责人批准的环节。请在实施之前添加，情况紧急的另画当场实施、补办批准的分支。',
      en: 'No step has the head approve the measure. Add it before the measure, with a branch of its own for urgent cases.',
    },
    notBefore: {
      zh: '有一条路径不经批准、也不属于紧急情形就到了“{step}”。请把批准放在实施之前。',
      en: 'A way leads to "{step}" with neither approval nor urgency. Put the approval before the measure.',
    },
  },
  check(context, report) {
    if (!isMeasure(context)) {
      return;
    }
    const approvals = nodesWith(context, 'approval').filter((node) => !hasRole(context, node, 'extension', 'lifting'));
    const urgent = urgentSteps(context);
    const measures = measureSteps(context);
    if (approvals.length === 0 && urgent.length === 0) {
      report(placeAt('missing', measures[0], 'text'));
      return;
    }
    const late = measures.find((node) => !everyPathPasses(context, node.id, [...approvals, ...urgent]));
    if (late !== undefined) {
      report({ ...placeAt('notBefore', late, 'text'), details: { step: nodeName(late) } });
    }
  },
});
