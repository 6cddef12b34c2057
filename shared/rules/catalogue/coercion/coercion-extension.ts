import type { ChartNode } from '../../../model/node.ts';
import { follows, hasRole } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saidAt } from '../../said.ts';
import { extensions, isSeizure } from './coercion-facts.ts';

export const coercionExtension = defineRule({
  id: 'coercion-extension',
  element: 'E3',
  clause: '强制法第二十五条第一款、第二款，第三十二条',
  requirement: {
    zh: '延长查封、扣押、冻结须经负责人批准，不超过三十日，书面告知当事人并说明理由。',
    en: 'The head approves an extension, of 30 days at most; it is told in writing with reasons.',
  },
  reason: {
    zh: '不经批准、不告知理由的延长无效，到期必须解除。',
    en: 'Unapproved or untold, an extension fails and the measure has to be lifted.',
  },
  messages: {
    missing: {
      zh: '没有延长期限的分支。请添加：情况复杂的，经负责人批准延长，不超过三十日，书面告知并说明理由；不延长的，在时限说明中写明“不延长”。',
      en: 'There is no branch for an extension. Add it (approved by the head, 30 days at most, told in writing with reasons), or say 不延长 in the note on limits.',
    },
    approval: {
      zh: '“{step}”没有写明经行政机关负责人批准。请写明。',
      en: '"{step}" does not say that the head approves. Say so.',
    },
    notice: {
      zh: '“{step}”没有写明书面告知当事人并说明理由。请写明。',
      en: '"{step}" does not say that the extension is told in writing with reasons. Say so.',
    },
    limit: {
      zh: '“{step}”没有写明延长不超过三十日。请写明。',
      en: '"{step}" does not say that the extension is of 30 days at most. Say so.',
    },
  },
  check(context, report) {
    const { chart, graph } = context;
    if ((!isSeizure(context) && !follows(context, 'freezing')) || /不(?:予|得|再|作)?延长/.test(chart.content.limits.note)) {
      return;
    }
    const steps = extensions(context);
    const first = steps[0];
    if (first === undefined) {
      report(placeAt('missing', undefined));
      return;
    }
    const has = (words: RegExp): boolean => steps.some((node) => words.test(saidAt(node)));
    const isByHead = (node: ChartNode): boolean => hasRole(context, node, 'approval') || head.test(graph.lanes.get(node.laneId)?.name ?? '');
    if (!has(/批准|审批|负责人/) && !steps.some(isByHead)) {
      report({ ...placeAt('approval', first), details: { step: nodeName(first) } });
    }
    const last = steps.at(-1) ?? first;
    const reasons = has(/理由/) || steps.some((node) => node.rights.includes('reasons'));
    if (!has(/书面|告知书|通知书|决定书/) || !reasons) {
      report({ ...placeAt('notice', last), details: { step: nodeName(last) } });
    }
    if (!has(/(?:三十|30)\s*个?(?:自然)?日/) && !steps.some((node) => node.kind !== 'decision' && node.limit !== null) && !steps.some((node) => isThirty(node))) {
      report({ ...placeAt('limit', last, 'limit'), details: { step: nodeName(last) } });
    }
  },
});

// helpers

const head = /领导|负责人|局长|审批|分管/;

function isThirty({ kind, limit }: ChartNode): boolean {
  return kind !== 'decision' && limit?.amount === 30;
}
