import { follows, nodesWith, somePathLeads } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saying } from '../../said.ts';
import { inspections } from './inspection-facts.ts';

export const inspectionRecord = defineRule({
  id: 'inspection-record',
  element: 'E3',
  clause: '处罚法第五十五条第二款',
  requirement: {
    zh: '检查制作笔录，由被检查人和检查人员签名；拒绝签名的注明。',
    en: 'The inspection is put on record and signed by both sides; a refusal to sign is noted.',
  },
  reason: {
    zh: '没有笔录，检查看到了什么无从证明。',
    en: 'Without a record nothing proves what was seen.',
  },
  messages: {
    missing: {
      zh: '没有制作检查笔录的环节。请在现场检查之后添加，文书为现场检查笔录。',
      en: 'No step puts the inspection on record. Add one after it.',
    },
    signature: {
      zh: '“{step}”没有写签名。请写明双方签名，拒绝的注明。',
      en: '"{step}" does not say that it is signed. Say so, with refusals noted.',
    },
    early: {
      zh: '“{step}”不在现场检查之后。请放到检查之后。',
      en: '"{step}" does not come after the inspection. Put it behind.',
    },
  },
  check(context, report) {
    if (!follows(context, 'inspection')) {
      return;
    }
    const looking = inspections(context);
    const [record] = nodesWith(context, 'on-site-record');
    if (record === undefined) {
      report(placeAt('missing', looking.at(-1), 'text'));
      return;
    }
    const details = { step: nodeName(record) };
    if (saying(context, /签[名字章]|签署|盖章|确认/).length === 0) {
      report({ ...placeAt('signature', record), details });
    }
    if (looking.length > 0 && !looking.includes(record) && !somePathLeads(context, looking, record.id)) {
      report({ ...placeAt('early', record, 'text'), details });
    }
  },
});
