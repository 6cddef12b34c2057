import type { Chart } from '../../../model/chart.ts';
import { chartTarget, defineRule } from '../../rule.ts';
import { sentencesSaying } from '../../sentences.ts';

export const reviewFirst = defineRule({
  id: 'review-first',
  element: 'E7',
  clause: '行政复议法第二十三条',
  requirement: {
    zh: '复议前置的情形应当告知先申请行政复议：侵犯已取得的自然资源权利、不公开政府信息等。',
    en: 'Where review comes first (rights in natural resources, refusal of information), the chart says so.',
  },
  reason: {
    zh: '复议前置而未告知，当事人直接起诉会被驳回。',
    en: 'Untold, a party who sues at once is turned away.',
  },
  messages: {
    resources: {
      zh: '本图涉及自然资源的所有权或者使用权。侵犯已经依法取得的权利的，应当先申请复议，请在救济途径中写明；不属于的，在救济说明中写明理由。',
      en: 'This chart concerns rights in natural resources. Where acquired rights are infringed review comes first: say so in the remedies, or say in their note why not.',
    },
    information: {
      zh: '对不予公开政府信息不服的，应当先申请复议。请在救济途径中写明复议前置。',
      en: 'A refusal to disclose information is reviewed before it is sued over. Mark that review comes first.',
    },
    either: {
      zh: '“{text}”写成复议、诉讼任选，而本图的救济途径是复议前置。请改为先申请复议。',
      en: '"{text}" leaves the choice between review and suit, but here review comes first. Say so.',
    },
  },
  check({ chart, procedure, sentences }, report) {
    // What a penalty on the spot has to say is the penalty rules' matter.
    if (procedure === 'penalty-summary') {
      return;
    }
    if (chart.content.remedy.reviewFirst) {
      for (const { target, field, sentence } of sentencesSaying(sentences, either)) {
        report({ messageId: 'either', target, field, details: { text: sentence } });
      }
      return;
    }
    const messageId = concern(chart);
    if (messageId !== null && !/先[^。；]{0,12}复议|复议(?:前置|先行)/.test(chart.content.remedy.note)) {
      report({ messageId, target: chartTarget, field: 'content.remedy.reviewFirst' });
    }
  },
});

// helpers

const either = /复议[^。;]{0,24}(?:或者?|也可以?|还可以|亦可)[^。;]{0,24}(?:直接)?[^。;]{0,12}(?:诉讼|起诉)/;

function concern({ title, power }: Chart): 'resources' | 'information' | null {
  const named = `${title}\n${power.name}`;
  if (/信息公开/.test(named) && /申请|不予|答复/.test(named)) {
    return 'information';
  }
  const isResource = /土地|林地|林木|草原|海域|水域|滩涂|矿|山岭|荒地|森林/.test(named);
  return isResource && /权属|所有权|使用权|确权|收回/.test(named) && power.kind !== 'confirmation' ? 'resources' : null;
}
