import type { Limit } from '../../../model/limit.ts';
import type { ChartNode } from '../../../model/node.ts';
import type { CheckContext } from '../../check-context.ts';
import { statedDays, type StatedDays } from '../../figures.ts';
import { hasRole, nodesWith } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { chartTarget, defineRule } from '../../rule.ts';
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
    for (const node of nodesWith(context, 'evidence-registration').filter(keeps)) {
      const details = { step: nodeName(node) };
      const { limit } = node;
      if (!isApproved(context, node)) {
        report({ ...placeAt('approval', node), details });
      }
      const said = [...statedDays(saidAt(node)), ...daysInText(context)];
      if (limit !== null ? !isLawful(limit, node) : said.length > 0 && !said.some((days) => isLawful(days, node))) {
        report({ ...placeAt('wrong', node, limit === null ? 'duty' : 'limit'), details });
      } else if (limit === null && said.length === 0 && !isDecidedNext(context, node)) {
        report({ ...placeAt('limit', node, 'limit'), details });
      }
    }
  },
});

// helpers

/** A step that keeps evidence, not the question whether to or the decision on what is kept. */
function keeps({ text, kind }: ChartNode): boolean {
  return /登记保存/.test(text) && kind !== 'decision' && !/处理决定|解除/.test(text);
}

function isApproved(context: CheckContext, node: ChartNode): boolean {
  const before = context.previous(node.id).flatMap((id) => context.graph.nodes.get(id) ?? []);
  return /批准|审批|负责人|报批/.test(saidAt(node)) || before.some((each) => hasRole(context, each, 'approval'));
}

/** The days the text of the chart says for evidence kept. */
function daysInText({ texts }: CheckContext): StatedDays[] {
  return texts.filter(({ target }) => target === chartTarget).flatMap(({ text }) => statedDays(text).filter(({ before }) => /登记保存[^。;；]*$/.test(before)));
}

function isLawful({ amount, unit }: Pick<Limit, 'amount' | 'unit'>, { limitId }: ChartNode): boolean {
  return amount <= 7 && (unit === 'workday' || (unit === 'unspecified' && limitId !== 'P-REG7'));
}

/** Whether a step that follows decides within the seven days. */
function isDecidedNext(context: CheckContext, node: ChartNode): boolean {
  return context.next(node.id).some((id) => context.graph.nodes.get(id)?.limit?.amount === 7);
}
