import type { RightKind } from '../../../model/content.ts';
import type { ChartNode } from '../../../model/node.ts';
import { follows, everyPathPasses, hasRole } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saidAt, saying } from '../../said.ts';
import { measureDecisions, measureSteps } from './coercion-facts.ts';

export const coercionNotice = defineRule({
  id: 'coercion-notice',
  element: 'E3',
  clause: '强制法第十八条第（四）项、第（五）项',
  requirement: {
    zh: '查封、扣押时通知当事人到场，当场告知理由、依据、权利和救济途径。',
    en: 'On sealing or seizing, the counterparty is called and told reasons, basis, rights and remedies on the spot.',
  },
  reason: {
    zh: '不当场告知，当事人无从陈述、申辩，也不知道怎样救济。',
    en: 'Untold, the counterparty can neither answer nor seek a remedy.',
  },
  messages: {
    missing: {
      zh: '没有当场告知当事人的环节。请写明当场告知理由、依据、权利和救济途径。',
      en: 'No step tells the counterparty on the spot. Add it: reasons, basis, rights and remedies.',
    },
    attendance: {
      zh: '没有写通知当事人到场。请在“{step}”写明。',
      en: 'Nothing calls the counterparty to the place. Say so at "{step}".',
    },
    incomplete: {
      zh: '“{step}”没有写明告知理由和救济途径。请在说明或者权利中补上。',
      en: '"{step}" does not say that reasons and remedies are told. Add them in its duty or its rights.',
    },
    notBefore: {
      zh: '有一条路径没有经过当场告知就到了“{step}”。请把告知放在它之前。',
      en: 'A way leads to "{step}" without the counterparty being told. Put the notice before it.',
    },
  },
  check(context, report) {
    if (!follows(context, 'seizure')) {
      return;
    }
    const notices = context.flow.filter((node) => isNotice(node) || (hasRole(context, node, 'notice') && !laterNotice.test(node.text)));
    const first = notices[0];
    if (first === undefined) {
      report(placeAt('missing', measureSteps(context)[0]));
      return;
    }
    if (saying(context, attendance).length === 0) {
      report({ ...placeAt('attendance', first), details: { step: nodeName(first) } });
    }
    if (!says(notices, 'reasons', /理由|事实/) || !says(notices, 'remedy', /救济|复议|诉讼/)) {
      report({ ...placeAt('incomplete', first), details: { step: nodeName(first) } });
    }
    const early = measureDecisions(context).find((node) => !everyPathPasses(context, node.id, notices));
    if (early !== undefined) {
      report({ ...placeAt('notBefore', early, 'text'), details: { step: nodeName(early) } });
    }
  },
});

// helpers

const attendance = /(?:通知|要求|告知)[^。;\n]{0,8}(?:到场|在场|到达)|当事人(?:应当|须)?到场/;
const laterNotice = /期间|延长|移送|解除|检测|鉴定/;

function isNotice(node: ChartNode): boolean {
  const parts = laterNotice.test(node.text) ? [] : saidAt(node).split(/[\n;。]/);
  return parts.some((part) => /当场告知|告知[^。;]{0,16}(?:理由|权利|救济)/.test(part) && !laterNotice.test(part));
}

function says(nodes: readonly ChartNode[], right: RightKind, words: RegExp): boolean {
  return nodes.some((node) => node.rights.includes(right) || words.test(saidAt(node)));
}
