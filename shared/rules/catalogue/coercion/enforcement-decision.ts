import { follows, everyPathPasses, nodesWith, somePathLeads } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saidAt } from '../../said.ts';

export const enforcementDecision = defineRule({
  id: 'enforcement-decision',
  element: 'E3',
  clause: '强制法第三十七条、第三十八条',
  requirement: {
    zh: '强制执行前作出书面的强制执行决定，载明复议、诉讼的途径和期限，并送达当事人。',
    en: 'Execution is decided in writing, with remedies and their periods, and served before it is carried out.',
  },
  reason: {
    zh: '没有决定或者不告知救济，执行没有依据。',
    en: 'Without the decision or its remedies execution has no ground.',
  },
  messages: {
    missing: {
      zh: '没有作出强制执行决定的环节。请在强制执行之前添加。',
      en: 'No step decides on execution. Add it before the execution.',
    },
    notBefore: {
      zh: '有一条路径没有经过强制执行决定就到了“{step}”。请把决定放在执行之前。',
      en: 'A way leads to "{step}" without a decision on execution. Put the decision before it.',
    },
    remedy: {
      zh: '“{step}”没有写明告知复议、诉讼的途径和期限。请在说明或者权利中写明。',
      en: '"{step}" does not tell the remedies and their periods. State them in its duty or its rights.',
    },
    service: {
      zh: '强制执行决定没有送达环节。请在“{step}”之后写明送达当事人。',
      en: 'The decision on execution is not served. Say after "{step}" that it is.',
    },
  },
  check(context, report) {
    if (!follows(context, 'enforcement')) {
      return;
    }
    const decisions = nodesWith(context, 'execution-decision');
    const first = decisions[0];
    const executions = nodesWith(context, 'execution').filter((node) => !decisions.includes(node) && node.kind !== 'terminator');
    if (first === undefined) {
      report(placeAt('missing', executions[0], 'text'));
      return;
    }
    const early = executions.find((node) => !everyPathPasses(context, node.id, decisions));
    if (early !== undefined) {
      report({ ...placeAt('notBefore', early, 'text'), details: { step: nodeName(early) } });
    }
    const details = { step: nodeName(first) };
    if (!decisions.some((node) => node.rights.includes('remedy') || /复议|诉讼|救济/.test(saidAt(node)))) {
      report({ ...placeAt('remedy', first), details });
    }
    const isServed = decisions.some((node) => /送达|交付/.test(saidAt(node))) || nodesWith(context, 'service').some((node) => somePathLeads(context, decisions, node.id));
    if (!isServed) {
      report({ ...placeAt('service', first), details });
    }
  },
});
