import { opinionClause } from '../../clauses.ts';
import { everyPathPasses, follows, nodesWith } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt } from '../../said.ts';
import { decisionsOf } from './kinds-facts.ts';

export const adjudicationMediation = defineRule({
  id: 'adjudication-mediation',
  element: 'E3',
  clause: opinionClause('运行程序'),
  requirement: {
    zh: '裁决前组织调解，调解不成的才裁决。',
    en: 'Mediation is tried before the decision.',
  },
  reason: {
    zh: '民事争议能调解解决的，不必裁决。',
    en: 'A civil dispute settled by agreement needs no decision.',
  },
  messages: {
    missing: {
      zh: '没有调解环节。请在调查之后、裁决之前添加，达成协议的制作调解书。',
      en: 'No step mediates. Add one between inquiry and decision; an agreement is put into a mediation paper.',
    },
    late: {
      zh: '有一条路径没有经过调解就到了“{step}”。请把调解放在它之前。',
      en: 'A way leads to "{step}" without mediation. Put that before it.',
    },
  },
  check(context, report) {
    if (!follows(context, 'adjudication')) {
      return;
    }
    const decisions = decisionsOf(context);
    const mediating = nodesWith(context, 'mediation');
    if (mediating.length === 0) {
      report(placeAt('missing', decisions[0], 'text'));
      return;
    }
    const early = decisions.find((node) => !everyPathPasses(context, node.id, mediating));
    if (early !== undefined) {
      report({ ...placeAt('late', early, 'text'), details: { step: nodeName(early) } });
    }
  },
});
