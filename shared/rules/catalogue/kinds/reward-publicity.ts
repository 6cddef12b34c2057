import { opinionClause } from '../../clauses.ts';
import { everyPathPasses, follows, nodesWith, somePathLeads } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saying } from '../../said.ts';
import { decisionsOf } from './kinds-facts.ts';

export const rewardPublicity = defineRule({
  id: 'reward-publicity',
  element: 'E3',
  clause: opinionClause('运行程序'),
  requirement: {
    zh: '作出奖励决定前公示名单，受理并核查异议。',
    en: 'The names are made public before the decision, and objections are taken and looked into.',
  },
  reason: {
    zh: '不公示、不受理异议，评选的公正无从检验。',
    en: 'Without it nobody can test the fairness of the choice.',
  },
  messages: {
    missing: {
      zh: '没有公示拟奖励名单的环节。请在决定之前添加，写明受理异议的电话。',
      en: 'No step makes the names public. Add one before the decision, with a telephone for objections.',
    },
    late: {
      zh: '有一条路径没有经过公示就到了“{step}”。请把公示放在它之前。',
      en: 'A way leads to "{step}" without publicity. Put that before it.',
    },
    objection: {
      zh: '没有处理异议的环节。请在“{step}”之后添加。',
      en: 'No step deals with objections. Add one after "{step}".',
    },
    objectionEarly: {
      zh: '“{step}”排在公示之前。请放到公示之后。',
      en: '"{step}" comes before the publicity. Put it behind.',
    },
  },
  check(context, report) {
    if (!follows(context, 'reward')) {
      return;
    }
    const decisions = decisionsOf(context);
    const published = nodesWith(context, 'publication').filter((node) => node.kind !== 'decision' && !/评选公告|公告$|通告|方案|办法/.test(node.text));
    const [first] = published;
    if (first === undefined) {
      report(placeAt('missing', decisions[0], 'text'));
    } else {
      const early = decisions.find((node) => !everyPathPasses(context, node.id, published));
      if (early !== undefined) {
        report({ ...placeAt('late', early, 'text'), details: { step: nodeName(early) } });
      }
    }
    const objections = nodesWith(context, 'objection').filter((node) => !published.includes(node));
    const [objection] = objections;
    if (objection === undefined) {
      if (first !== undefined && saying(context, /异议[^。;\n]{0,8}(?:成立|核查|处理|复核)|(?:核查|处理|复核)[^。;\n]{0,8}异议/).length === 0) {
        report({ ...placeAt('objection', first, 'text'), details: { step: nodeName(first) } });
      }
    } else if (first !== undefined && !objections.some((node) => somePathLeads(context, published, node.id))) {
      report({ ...placeAt('objectionEarly', objection, 'text'), details: { step: nodeName(objection) } });
    }
  },
});
