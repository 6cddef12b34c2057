import type { ChartNode } from '../../../model/node.ts';
import { follows, everyPathPasses, nodesWith } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saidAt } from '../../said.ts';

export const courtDemand = defineRule({
  id: 'court-demand',
  element: 'E3',
  clause: '强制法第五十四条、第六十九条',
  requirement: {
    zh: '申请人民法院强制执行前应当催告；催告书送达十日（工作日）后仍未履行的，方可申请。',
    en: 'The court is applied to only after a demand, ten working days after it was served.',
  },
  reason: {
    zh: '未经催告或者不满十日，法院不予受理。',
    en: 'Without the demand or the ten days the court does not accept.',
  },
  messages: {
    missing: {
      zh: '没有催告环节。请在申请人民法院强制执行之前添加催告书。',
      en: 'No step makes the demand. Add it before the application to the court.',
    },
    notBefore: {
      zh: '有一条路径没有经过催告就到了“{step}”。请把催告放在申请之前。',
      en: 'A way leads to "{step}" without a demand. Put the demand before it.',
    },
    days: {
      zh: '没有写催告书送达十个工作日后仍未履行的方可申请。请在“{step}”或者其后注明十个工作日。',
      en: 'Nothing says that ten working days pass after the demand is served. Mark them at "{step}" or after it.',
    },
    written: {
      zh: '“{step}”没有写明送达催告书。请列出“催告书”。',
      en: '"{step}" does not name the written demand. List 催告书.',
    },
  },
  check(context, report) {
    if (!follows(context, 'enforcement-court')) {
      return;
    }
    const demands = nodesWith(context, 'demand');
    const first = demands[0];
    const applications = nodesWith(context, 'court-application').filter((node) => !demands.includes(node) && context.graph.lanes.get(node.laneId)?.kind !== 'external');
    if (first === undefined) {
      report(placeAt('missing', applications[0], 'text'));
      return;
    }
    const early = applications.find((node) => !everyPathPasses(context, node.id, demands));
    if (early !== undefined) {
      report({ ...placeAt('notBefore', early, 'text'), details: { step: nodeName(early) } });
    }
    const details = { step: nodeName(first) };
    if (!context.flow.some(isTenDays)) {
      report({ ...placeAt('days', first, 'limit'), details });
    }
    if (!demands.some((node) => /催告书|催告通知|书面/.test(saidAt(node)))) {
      report({ ...placeAt('written', first, 'documents'), details });
    }
  },
});

// helpers

function isTenDays(node: ChartNode): boolean {
  const { limit } = node;
  const inDays = limit?.amount === 10 && (limit.unit === 'workday' || limit.unit === 'unspecified');
  return inDays || /(?<![二三四五六七八九])(?:十|(?<!\d)10)\s*个?(?:工作)?日/.test(saidAt(node));
}
