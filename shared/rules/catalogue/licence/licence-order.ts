import { everyPathPasses, nodesWith } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt } from '../../said.ts';
import { acceptances, deliveries, isLicence, licenceDecisions, reviews } from './licence-facts.ts';

export const licenceOrder = defineRule({
  id: 'licence-order',
  element: 'E3',
  clause: '许可法第三十二条、第三十四条、第三十七条、第三十八条、第四十四条',
  requirement: {
    zh: '先受理，再审查，审查后作出书面决定，决定后颁发、送达许可证件。',
    en: 'First acceptance, then examination, then the written decision, then the certificate.',
  },
  reason: {
    zh: '次序颠倒的，没有受理就没有期限，没有审查就没有决定的根据。',
    en: 'Out of order there is no period without acceptance and no ground for the decision without examination.',
  },
  messages: {
    review: {
      zh: '没有审查申请材料的环节。请在受理之后、决定之前添加。',
      en: 'No step examines the application. Add one after acceptance and before the decision.',
    },
    decision: {
      zh: '没有作出许可决定的环节。请在审查之后添加：准予或者不予许可，均为书面决定。',
      en: 'No step decides on the licence. Add it after the examination: granted or refused, in writing.',
    },
    acceptanceFirst: {
      zh: '有一条路径没有经过受理就到了“{step}”。请把受理放在它之前。',
      en: 'A way leads to "{step}" without acceptance. Put acceptance before it.',
    },
    reviewFirst: {
      zh: '有一条路径没有经过审查就到了“{step}”。请把审查放在它之前。',
      en: 'A way leads to "{step}" without examination. Put the examination before it.',
    },
    decisionFirst: {
      zh: '有一条路径没有作出许可决定就到了“{step}”。请把决定放在它之前。',
      en: 'A way leads to "{step}" without the decision. Put the decision before it.',
    },
  },
  check(context, report) {
    if (!isLicence(context)) {
      return;
    }
    const accepting = acceptances(context);
    const examining = reviews(context);
    const deciding = licenceDecisions(context);
    // What ends every course, granted or not, is no certificate.
    const given = [...deliveries(context), ...nodesWith(context, 'certificate')].filter((node) => node.kind !== 'terminator');
    if (examining.length === 0) {
      report(placeAt('review', deciding[0], 'text'));
    }
    if (deciding.length === 0) {
      report(placeAt('decision', examining.at(-1), 'text'));
    }
    const early = (targets: typeof given, gates: typeof given): (typeof given)[number] | undefined =>
      gates.length === 0 ? undefined : targets.find((node) => !gates.includes(node) && !everyPathPasses(context, node.id, gates));
    const taken = early([...examining, ...deciding], accepting);
    if (taken !== undefined) {
      report({ ...placeAt('acceptanceFirst', taken, 'text'), details: { step: nodeName(taken) } });
    }
    // A decision on the spot is taken at acceptance (art. 34): no way that has not been asked about passes by the examination.
    const decided = early(deciding.filter((node) => !isOnTheSpot(node.text)), [...examining, ...context.flow.filter((node) => isOnTheSpot(`${node.text}${node.duty}`))]);
    if (decided !== undefined) {
      report({ ...placeAt('reviewFirst', decided, 'text'), details: { step: nodeName(decided) } });
    }
    const made = early(given, deciding.filter((node) => !given.includes(node)));
    if (made !== undefined) {
      report({ ...placeAt('decisionFirst', made, 'text'), details: { step: nodeName(made) } });
    }
  },
});

// helpers

function isOnTheSpot(words: string): boolean {
  return /当场(?:作出)?(?:决定|许可|办结)|即办/.test(words);
}
