import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saidAt } from '../../said.ts';
import { isLicence, licenceDecisions, licenceRefusals, reviews } from './licence-facts.ts';

export const licenceRefusal = defineRule({
  id: 'licence-refusal',
  element: 'E7',
  clause: '许可法第三十八条第二款',
  requirement: {
    zh: '有不予许可的出口：作出书面决定，说明理由，告知申请行政复议或者提起行政诉讼的权利。',
    en: 'The chart has the exit that refuses the licence: in writing, with reasons and the rights of review and suit.',
  },
  reason: {
    zh: '只画准予不画不予，申请人被拒时得不到理由和救济途径。',
    en: 'Without it an applicant who is refused gets neither reasons nor remedies.',
  },
  messages: {
    missing: {
      zh: '没有不予许可的出口。请在作出决定之处添加，文书为不予行政许可决定书，说明理由并告知救济途径。',
      en: 'No exit refuses the licence. Add it at the decision, with its written decision, reasons and remedies.',
    },
    written: {
      zh: '“{step}”没有书面决定。请在文书中列出不予行政许可决定书。',
      en: '"{step}" makes no written decision. List 不予行政许可决定书 among its documents.',
    },
    reasons: {
      zh: '“{step}”没有说明理由。请写明，并标出“说明理由”的权利。',
      en: '"{step}" gives no reasons. Say that reasons are given, and mark the right.',
    },
    remedy: {
      zh: '“{step}”没有告知行政复议和行政诉讼的权利。请写明，并标出救济权利。',
      en: '"{step}" does not tell of review and suit. Say so, and mark the right to a remedy.',
    },
  },
  check(context, report) {
    if (!isLicence(context)) {
      return;
    }
    const refusals = licenceRefusals(context);
    const [node] = refusals;
    if (node === undefined) {
      const deciding = licenceDecisions(context);
      report(placeAt('missing', deciding.find((each) => each.kind === 'decision') ?? deciding[0] ?? reviews(context).at(-1), 'text'));
      return;
    }
    const details = { step: nodeName(node) };
    const words = refusals.map(saidAt).join('\n');
    if (!/决定书|通知书|告知书|书面/.test(words)) {
      report({ ...placeAt('written', node, 'documents'), details });
    }
    if (!refusals.some((each) => each.rights.includes('reasons')) && !/理由/.test(words)) {
      report({ ...placeAt('reasons', node, 'rights'), details });
    }
    if (!refusals.some((each) => each.rights.includes('remedy')) && !/复议|诉讼|救济/.test(words)) {
      report({ ...placeAt('remedy', node, 'rights'), details });
    }
  },
});
