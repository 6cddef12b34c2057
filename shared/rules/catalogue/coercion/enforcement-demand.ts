import type { ChartNode } from '../../../model/node.ts';
import { follows, everyPathPasses, nodesWith, somePathLeads } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saidAt } from '../../said.ts';

export const enforcementDemand = defineRule({
  id: 'enforcement-demand',
  element: 'E3',
  clause: '强制法第三十五条、第三十六条',
  requirement: {
    zh: '作出强制执行决定前，应当书面催告当事人，并听取其陈述和申辩。',
    en: 'Before execution is decided, the counterparty is called on in writing to perform, and heard.',
  },
  reason: {
    zh: '未经催告的强制执行决定会被撤销。',
    en: 'Execution decided without the demand will be quashed.',
  },
  messages: {
    missing: {
      zh: '没有书面催告的环节。请在作出强制执行决定之前添加。',
      en: 'No step calls on the counterparty in writing. Add it before execution is decided.',
    },
    notBefore: {
      zh: '有一条路径没有经过催告就到了“{step}”。请把催告放在它之前。',
      en: 'A way leads to "{step}" without a demand. Put the demand before it.',
    },
    written: {
      zh: '“{step}”没有写明书面催告。请写明并列出“催告书”。',
      en: '"{step}" does not say that the demand is in writing. Say so and list 催告书.',
    },
    statement: {
      zh: '催告之后没有听取当事人陈述、申辩的环节。请在“{step}”之后添加。',
      en: 'Nothing hears the counterparty after the demand. Add it after "{step}".',
    },
  },
  check(context, report) {
    if (!follows(context, 'enforcement')) {
      return;
    }
    const demands = nodesWith(context, 'demand');
    const first = demands[0];
    const decisions = nodesWith(context, 'execution-decision').filter((node) => !isAtOnce(node) && !demands.includes(node));
    if (first === undefined) {
      report(placeAt('missing', decisions[0], 'text'));
      return;
    }
    const early = decisions.find((node) => !everyPathPasses(context, node.id, [...demands, ...context.flow.filter(isAtOnce)]));
    if (early !== undefined) {
      report({ ...placeAt('notBefore', early, 'text'), details: { step: nodeName(early) } });
    }
    const details = { step: nodeName(first) };
    if (!demands.some((node) => /书面|催告书|通知书/.test(saidAt(node)))) {
      report({ ...placeAt('written', first), details });
    }
    // That the demand names the right (35) is not yet the hearing itself (36).
    const heard = nodesWith(context, 'statement').some((node) => !demands.includes(node) && somePathLeads(context, demands, node.id));
    if (!heard && !demands.some((node) => /听取|复核/.test(saidAt(node)))) {
      report({ ...placeAt('statement', first, 'text'), details });
    }
  },
});

// helpers

/** What has to be cleared at once needs no demand (强制法52). */
function isAtOnce(node: ChartNode): boolean {
  return /立即(?:实施)?代履行|立即清除/.test(saidAt(node));
}
