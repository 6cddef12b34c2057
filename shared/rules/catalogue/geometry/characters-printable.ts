import { opinionClause } from '../../clauses.ts';
import { defineRule } from '../../rule.ts';

export const charactersPrintable = defineRule({
  id: 'characters-printable',
  element: 'E10',
  clause: opinionClause('流程图与文字说明相结合'),
  requirement: {
    zh: '流程图里的每个字都须印得出来。',
    en: 'Every character of the chart can be printed.',
  },
  reason: {
    zh: '字库没有的字印出来是空框，软件因此不予打印。',
    en: 'What no font has would be printed as an empty box; such a chart is not printed.',
  },
  messages: {
    missing: {
      zh: '“{character}”（{code}）这个字字库里没有，印不出来。请换成通用的字。',
      en: 'No font has the character "{character}" ({code}): it cannot be printed. Replace it.',
    },
  },
  check({ knowledge: { drawing } }, report) {
    for (const { character, target, field } of drawing?.missingCharacters ?? []) {
      const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
      report({ messageId: 'missing', target, field, details: { character, code } });
    }
  },
});
