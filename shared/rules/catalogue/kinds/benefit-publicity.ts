import { everyPathPasses, follows, nodesWith } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt } from '../../said.ts';
import { decisionsOf } from './kinds-facts.ts';

export const benefitPublicity = defineRule({
  id: 'benefit-publicity',
  element: 'E3',
  clause: '社会救助暂行办法第十一条',
  requirement: {
    zh: '审批之前把对象公示，听取意见；依法不公示的，说明理由和条款。',
    en: 'Before approval the recipients are made public; where they are not, the provision is cited.',
  },
  reason: {
    zh: '不经公示的给付容易错发、人情发。',
    en: 'Benefits granted without publicity go astray or to friends.',
  },
  messages: {
    missing: {
      zh: '没有公示环节。请在调查核实之后、批准之前添加，写明公示范围和监督电话。',
      en: 'No step makes the case public. Add one between examination and approval, with its place and telephone.',
    },
    late: {
      zh: '有一条路径没有经过公示就到了“{step}”。请把公示放在它之前。',
      en: 'A way leads to "{step}" without publicity. Put that before it.',
    },
  },
  check(context, report) {
    if (!follows(context, 'benefit')) {
      return;
    }
    const published = nodesWith(context, 'publication');
    const decisions = decisionsOf(context);
    if (published.length === 0) {
      report(placeAt('missing', decisions[0], 'text'));
      return;
    }
    const early = decisions.find((node) => !everyPathPasses(context, node.id, published));
    if (early !== undefined) {
      report({ ...placeAt('late', early, 'text'), details: { step: nodeName(early) } });
    }
  },
});
