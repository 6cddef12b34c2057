import { follows, nodesWith } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saying } from '../../said.ts';
import { isMeasure, measureSteps } from './coercion-facts.ts';

export const coercionRecord = defineRule({
  id: 'coercion-record',
  element: 'E3',
  clause: '强制法第十八条第（七）项至第（九）项',
  requirement: {
    zh: '实施强制措施应当制作现场笔录，由当事人和执法人员签名；当事人不到场的邀请见证人。',
    en: 'An on-site record is made and signed by the counterparty and the officers, or by a witness in absence.',
  },
  reason: {
    zh: '没有签名的现场笔录证明不了程序合法。',
    en: 'An unsigned record proves nothing of the procedure.',
  },
  messages: {
    missing: {
      zh: '没有制作现场笔录的环节。请在实施强制措施时添加。',
      en: 'No step makes an on-site record. Add it where the measure is carried out.',
    },
    signature: {
      zh: '“{step}”没有写明签名或者盖章，拒绝的应当注明。请补上。',
      en: '"{step}" does not say that the record is signed, or the refusal noted. Add it.',
    },
    witness: {
      zh: '“{step}”没有写明当事人不到场时邀请见证人签名。请补上。',
      en: '"{step}" does not say that a witness signs where the counterparty is absent. Add it.',
    },
  },
  check(context, report) {
    if (!isMeasure(context)) {
      return;
    }
    const record = nodesWith(context, 'on-site-record')[0];
    if (record === undefined) {
      report(placeAt('missing', measureSteps(context)[0]));
      return;
    }
    // Freezing takes no more of art. 18 than the record itself (强制法30).
    if (!follows(context, 'seizure')) {
      return;
    }
    for (const [messageId, words] of [['signature', /签[名字章]|签署|盖章/], ['witness', /见证人/]] as const) {
      if (saying(context, words).length === 0) {
        report({ ...placeAt(messageId, record), details: { step: nodeName(record) } });
      }
    }
  },
});
