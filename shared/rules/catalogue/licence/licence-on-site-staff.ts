import { hasRole } from '../../flow.ts';
import { isHandledOutside, nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saidAt } from '../../said.ts';
import { plain } from '../../sentences.ts';
import { isLicence, licenceDecisions } from './licence-facts.ts';
import { somePathLeads } from '../../flow.ts';

export const licenceOnSiteStaff = defineRule({
  id: 'licence-on-site-staff',
  element: 'E3',
  clause: '许可法第三十四条第三款',
  requirement: {
    zh: '需要核实材料实质内容的，指派两名以上工作人员核查。',
    en: 'Where the substance of the material is to be verified, two or more staff do it.',
  },
  reason: {
    zh: '一个人核查，结论没有旁证。',
    en: 'Verified by one alone, the finding has no witness.',
  },
  messages: {
    staff: {
      zh: '“{step}”没有写由两名以上工作人员核查。请写明。',
      en: '"{step}" does not say that two or more staff verify. Say so.',
    },
  },
  check(context, report) {
    if (!isLicence(context)) {
      return;
    }
    const decisions = licenceDecisions(context);
    const checks = context.flow.filter(
      (node) =>
        node.kind !== 'terminator' &&
        node.kind !== 'decision' &&
        !isHandledOutside(node, context.graph) &&
        (hasRole(context, node, 'on-site-check') || verifying.test(saidAt(node))) &&
        (decisions.length === 0 || somePathLeads(context, [node], decisions[0]?.id ?? '')),
    );
    const [first] = checks;
    if (first !== undefined && !checks.some((node) => /(?:[两二2]|不少于[两二2])[名人位]|双人/.test(plain(saidAt(node))))) {
      report({ ...placeAt('staff', first), details: { step: nodeName(first) } });
    }
  },
});

// helpers

const verifying = /核查|踏勘|实地|现场(?:检查|核实|查验|勘)|勘查/;
