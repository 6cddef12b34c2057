import { statedDays } from '../../figures.ts';
import { hasRole, nodesWith } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saidAt } from '../../said.ts';
import { isPenalty } from './penalty-course-facts.ts';

export const penaltyEvidenceRegistration = defineRule({
  id: 'penalty-evidence-registration',
  element: 'E3',
  clause: '处罚法第五十六条、第八十五条',
  requirement: {
    zh: '先行登记保存证据经行政机关负责人批准，并在七个工作日内作出处理决定。',
    en: 'Registering and keeping evidence needs the head’s approval and a decision on it within seven working days.',
  },
  reason: {
    zh: '保存超过期限，就成了没有依据的扣押。',
    en: 'Kept longer, it becomes a seizure without a basis.',
  },
  messages: {
    approval: {
      zh: '“{step}”没有写经行政机关负责人批准。请在说明中写明。',
      en: '"{step}" does not say that the head approves. Say so in its duty.',
    },
    limit: {
      zh: '“{step}”没有写七个工作日内作出处理决定。请在时限中写明。',
      en: '"{step}" does not say that what is kept is decided on within seven working days. State the limit.',
    },
    wrong: {
      zh: '“{step}”的期限不是七个工作日。请改正。',
      en: 'The limit of "{step}" is not seven working days. Correct it.',
    },
  },
  check(context, report) {
    if (!isPenalty(context)) {
      return;
    }
    for (const node of nodesWith(context, 'evidence-registration').filter(({ text, kind }) => /登记保存/.test(text) && kind !== 'decision' && !/处理决定|解除/.test(text))) {
      const details = { step: nodeName(node) };
      const before = context.previous(node.id).flatMap((id) => context.graph.nodes.get(id) ?? []);
      if (!/批准|审批|负责人|报批/.test(saidAt(node)) && !before.some((each) => hasRole(context, each, 'approval'))) {
        report({ ...placeAt('approval', node), details });
      }
      const { limit, limitId } = node;
      const said = [...statedDays(saidAt(node)), ...context.texts.filter(({ text, target }) => target === 'chart' && /登记保存/.test(text)).flatMap(({ text }) => statedDays(text).filter(({ before: left }) => /登记保存[^。;；]*$/.test(left)))];
      const isLawful = (amount: number, unit: string): boolean => amount <= 7 && (unit === 'workday' || (unit === 'unspecified' && limitId !== 'P-REG7'));
      if (limit !== null ? !isLawful(limit.amount, limit.unit) : said.length > 0 && !said.some(({ amount, unit }) => isLawful(amount, unit))) {
        report({ ...placeAt('wrong', node, limit === null ? 'duty' : 'limit'), details });
      } else if (limit === null && said.length === 0 && !context.next(node.id).some((id) => context.graph.nodes.get(id)?.limit?.amount === 7)) {
        report({ ...placeAt('limit', node, 'limit'), details });
      }
    }
  },
});
