import { asLimit, type LegalLimit } from '../../../law/legal-limit.ts';
import { legalLimit } from '../../../law/legal-limits.ts';
import { limitsOfStep } from '../../../law/role-limits.ts';
import { lawById } from '../../../law/register.ts';
import { shippedRegister } from '../../../law/shipped-register.ts';
import type { Limit } from '../../../model/limit.ts';
import type { ChartNode } from '../../../model/node.ts';
import { printPlace } from '../../../model/print-citation.ts';
import { printLimit } from '../../../model/print-limit.ts';
import { opinionClause } from '../../clauses.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';

export const limitMatchesLaw = defineRule({
  id: 'limit-matches-law',
  element: 'E4',
  clause: `${opinionClause('办理时限')}；处罚法第八十五条；许可法第八十二条；强制法第六十九条`,
  requirement: {
    zh: '法律规定了期限的环节，时限的数字和单位与法律一致；承诺的可以更短，另有规定的在环节的依据中写明。',
    en: 'Where the law fixes the limit of a step, number and unit agree with it; a promise may be shorter, a special provision is cited at the step.',
  },
  reason: {
    zh: '写多了违法，写错单位会算错到期日。',
    en: 'More is unlawful, and a wrong unit gives a wrong due date.',
  },
  messages: {
    amount: {
      zh: '“{step}”的时限写的是{stated}，法定的是{legal}（{name}，{provision}）。请改正；另有规定的，在环节的依据中写明。',
      en: 'The limit of "{step}" is {stated}, the law says {legal} ({name}, {provision}). Correct it, or cite the special provision at the step.',
    },
    unit: {
      zh: '“{step}”的时限单位与法律不一致：写的是{stated}，法定的是{legal}（{name}，{provision}）。请改正单位。',
      en: 'The unit of the limit of "{step}" differs from the law: {stated} instead of {legal} ({name}, {provision}). Correct the unit.',
    },
  },
  check(context, report) {
    for (const node of context.flow) {
      const { limit } = node;
      if (limit === null) {
        continue;
      }
      const isTied = node.limitId !== null;
      const ids = isTied ? [node.limitId ?? ''] : limitsOfStep(context.procedure, context.roles.get(node.id) ?? [], node.text);
      const candidates = ids.filter((id) => !ownRules.has(id)).flatMap((id) => legalLimit(id) ?? []);
      const faults = candidates.map((legal) => ({ legal, fault: faultOf(node, limit, legal, isTied) }));
      const first = faults.find(({ fault }) => fault === 'unit') ?? faults[0];
      if (first !== undefined && first.fault !== null && faults.every(({ fault }) => fault !== null)) {
        const { legal, fault } = first;
        report({
          messageId: fault ?? 'amount',
          target: node.id,
          field: 'limit',
          details: {
            step: nodeName(node),
            stated: printLimit({ ...limit, start: '' }),
            legal: printLimit({ ...asLimit(legal), start: '' }),
            name: legal.name,
            provision: provisionOf(legal),
          },
        });
      }
    }
  },
});

// helpers

/** Limits with rules of their own, which say more about them. */
const ownRules: ReadonlySet<string> = new Set(['P-H5', 'P-H7', 'P-REG7', 'P-CASH2']);

/** What is wrong with the stated limit: its amount, only its unit, or nothing. */
function faultOf(node: ChartNode, stated: Limit, legal: LegalLimit, isTied: boolean): 'amount' | 'unit' | null {
  if (legal.exceptionClause && node.citations.length > 0) {
    return null;
  }
  if (legal.unit === 'unspecified') {
    return isLawful(stated.unit === 'hour' && isTied ? stated.amount / 24 : stated.amount, legal) ? null : 'amount';
  }
  if (stated.unit === legal.unit) {
    return isLawful(stated.amount, legal) ? null : 'amount';
  }
  if (stated.unit === 'unspecified') {
    // A 日 that does not say which is found as such, unless the step is tied to a statute that says it.
    return !isLawful(stated.amount, legal) ? 'amount' : isTied ? 'unit' : null;
  }
  if (stated.unit === 'hour' || (legal.bound === 'at-most' && legal.binds !== 'counterparty' && stated.unit === 'day' && stated.amount < legal.amount)) {
    // Certainly shorter than what the law allows.
    return stated.unit === 'hour' && stated.amount > legal.amount * 24 ? 'amount' : null;
  }
  return stated.amount === legal.amount ? 'unit' : 'amount';
}

/** Whom the law binds may be quicker; what it grants the counterparty nobody may shorten. */
function isLawful(amount: number, { amount: legal, bound, binds, extension }: LegalLimit): boolean {
  if (bound === 'at-least') {
    return amount >= legal;
  }
  return binds === 'counterparty' ? amount === legal : amount <= legal || amount === legal + (extension?.amount ?? 0);
}

function provisionOf({ lawId, article, paragraph, item }: LegalLimit): string {
  const law = lawById(shippedRegister, lawId);
  return `《${law?.name ?? lawId}》${printPlace({ article, paragraph, item })}`;
}
