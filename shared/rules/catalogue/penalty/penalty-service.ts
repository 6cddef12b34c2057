import { hasRole, nodesWith } from '../../flow.ts';
import { statedDays } from '../../figures.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saidAt } from '../../said.ts';
import { after, courseSays, firstReached, isCounting, isOrdinary, isPenalty, isSummary, penaltyDecisions } from './penalty-course-facts.ts';

export const penaltyService = defineRule({
  id: 'penalty-service',
  element: 'E3',
  clause: '处罚法第五十二条第一款、第六十一条第一款、第八十五条',
  requirement: {
    zh: '处罚决定书宣告后当场交付当事人；当事人不在场的，七个工作日内送达。当场处罚的当场交付。',
    en: 'The decision is handed over when announced, or served within seven working days; a penalty on the spot is handed over there.',
  },
  reason: {
    zh: '履行和救济的期限都从收到决定书起算。',
    en: 'The terms of performance and remedy run from its receipt.',
  },
  messages: {
    missing: {
      zh: '没有送达环节。请在处罚决定之后添加“送达”，七个工作日内。',
      en: 'No step serves the decision. Add 送达 after it, within seven working days.',
    },
    bypassed: {
      zh: '“{step}”之后有一条路径没有送达就结束了。请让它经过送达。',
      en: 'After "{step}" a way ends without service. Lead it through the service.',
    },
    late: {
      zh: '“{step}”之前没有处罚决定。请把送达放在决定之后。',
      en: 'No penalty decision leads to "{step}". Put the service after the decision.',
    },
    limit: {
      zh: '没有写送达的期限。请在“{step}”写明当场交付；当事人不在场的，七个工作日内送达。',
      en: 'The period of service is not stated. At "{step}", say: handed over on the spot, or served within seven working days.',
    },
    wrong: {
      zh: '“{step}”的期限不是七个工作日。请改正。',
      en: 'The limit of "{step}" is not seven working days. Correct it.',
    },
    onTheSpot: {
      zh: '没有写决定书当场交付当事人。请在“{step}”写明；拒绝签收的，在决定书上注明。',
      en: 'Nothing says that the decision is handed over on the spot. Say so at "{step}", and that a refusal to sign is noted.',
    },
  },
  check(context, report) {
    if (!isPenalty(context)) {
      return;
    }
    const decisions = penaltyDecisions(context);
    const services = nodesWith(context, 'service').filter((node) => !hasRole(context, node, 'notice', 'hearing-notice'));
    const first = services[0];
    if (first === undefined) {
      report(placeAt('missing', decisions.at(-1), 'text'));
      return;
    }
    const details = { step: nodeName(first) };
    const decided = after(context, decisions);
    if (decisions.length > 0 && !services.some((node) => decided.has(node.id) || decisions.includes(node))) {
      report({ ...placeAt('late', first, 'text'), details });
      return;
    }
    const made = decisions.filter((node) => node.kind !== 'decision' && !services.includes(node));
    const open = made.find((node) => firstReached(context, context.next(node.id), context.ends, services) !== undefined);
    if (open !== undefined) {
      report({ ...placeAt('bypassed', open, 'text'), details: { step: nodeName(open) } });
    }
    if (isSummary(context)) {
      if (!courseSays(context, /当场(?:交付|送达|交给|交)|交付当事人/)) {
        report({ ...placeAt('onTheSpot', first), details });
      }
      return;
    }
    if (isOrdinary(context)) {
      const bearing = services.filter(({ limit, text, limitId }) => limit !== null && (/送达|交付/.test(text) || limitId === 'P-D7'));
      const said = services.flatMap((node) => statedDays(saidAt(node)).map((days) => ({ node, days }))).filter(({ days }) => /送达|交付/.test(`${days.before.slice(-16)}${days.after.slice(0, 12)}`) && !/公告/.test(days.before.slice(-12)));
      const misstated = said.find(({ days }) => days.amount !== 7 || days.unit === 'day');
      if (misstated !== undefined) {
        report({ messageId: 'wrong', target: misstated.node.id, field: 'duty', details: { step: nodeName(misstated.node) } });
      } else if (bearing.length === 0 && said.length === 0 && !courseSays(context, /(?:七|7)个?(?:工作)?日(?:内)?[^。;\n]{0,10}送达|送达[^。;\n]{0,16}(?:七|7)个?(?:工作)?日/, (sentence) => !isCounting(sentence))) {
        report({ ...placeAt('limit', first, 'limit'), details });
      }
    }
  },
});
