import { nodesWith } from '../../flow.ts';
import { nodeName } from '../../node-facts.ts';
import { defineRule } from '../../rule.ts';
import { placeAt, saidAt } from '../../said.ts';
import { courseSays, hasHearings } from './penalty-course-facts.ts';

export const penaltyHearingRecord = defineRule({
  id: 'penalty-hearing-record',
  element: 'E3',
  clause: '处罚法第六十四条第（八）项、第六十五条',
  requirement: {
    zh: '听证制作笔录，处罚决定根据听证笔录作出。',
    en: 'A record is made of the hearing, and the decision rests on it.',
  },
  reason: {
    zh: '没有笔录，决定就没有根据。',
    en: 'Without a record the decision has nothing to rest on.',
  },
  messages: {
    missing: {
      zh: '“{step}”没有写制作听证笔录。请在文书中添加“听证笔录”。',
      en: '"{step}" names no record of the hearing. Add 听证笔录 to its documents.',
    },
  },
  check(context, report) {
    const hearings = nodesWith(context, 'hearing');
    const first = hearings[0];
    if (!hasHearings(context) || first === undefined) {
      return;
    }
    const isMade = hearings.some((node) => saidAt(node).includes('笔录')) || courseSays(context, /听证[^。;\n]{0,16}笔录|笔录[^。;\n]{0,10}听证/);
    if (!isMade) {
      report({ ...placeAt('missing', first, 'documents'), details: { step: nodeName(first) } });
    }
  },
});
