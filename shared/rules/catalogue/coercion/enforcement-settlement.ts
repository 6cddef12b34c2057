import { follows, nodesWith } from '../../flow.ts';
import { defineRule } from '../../rule.ts';
import { chartSays, placeAt } from '../../said.ts';

export const enforcementSettlement = defineRule({
  id: 'enforcement-settlement',
  element: 'E3',
  clause: '强制法第三十九条、第四十条、第四十二条',
  requirement: {
    zh: '强制执行应当画出中止执行、终结执行的去向。',
    en: 'Execution has a way out for its suspension and its end.',
  },
  reason: {
    zh: '当事人确无能力、标的灭失时，流程要有出口。',
    en: 'Where the party cannot pay or the object is gone, the flow needs a way out.',
  },
  messages: {
    missing: {
      zh: '没有中止执行、终结执行的分支。请添加；不画的，在其他说明中写明中止、终结的处理。',
      en: 'There is no branch for suspending or ending the execution. Add it, or say in the notes how that is handled.',
    },
  },
  check(context, report) {
    if (follows(context, 'enforcement') && nodesWith(context, 'suspension').length === 0 && !chartSays(context, /中止|终结/)) {
      report(placeAt('missing', nodesWith(context, 'execution')[0], 'text'));
    }
  },
});
