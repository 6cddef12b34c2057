import { follows, nodesWith } from '../../flow.ts';
import { defineRule } from '../../rule.ts';
import { chartSays, placeAt } from '../../said.ts';

export const enforcementTimes = defineRule({
  id: 'enforcement-times',
  element: 'E3',
  clause: '强制法第四十三条',
  requirement: {
    zh: '行政机关强制执行应当注明：不得在夜间或者法定节假日实施（情况紧急的除外）。',
    en: 'Execution by the agency notes that it is not done at night or on public holidays, urgent cases apart.',
  },
  reason: {
    zh: '夜间、节假日执行是法律列举的违法情形。',
    en: 'Executing at night or on holidays is among the breaches the law names.',
  },
  messages: {
    missing: {
      zh: '没有注明不得在夜间或者法定节假日实施强制执行。请在执行环节或者其他说明中写明。',
      en: 'Nothing says that execution is not done at night or on public holidays. Say so at the execution or in the notes.',
    },
  },
  check(context, report) {
    if (follows(context, 'enforcement') && !(chartSays(context, /夜间/) && chartSays(context, /节假日|节日|假日/))) {
      report(placeAt('missing', nodesWith(context, 'execution').at(-1)));
    }
  },
});
