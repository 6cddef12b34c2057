import { defineRule } from '../../rule.ts';
import { staleNamesIn } from './remedy-facts.ts';

export const staleBodyName = defineRule({
  id: 'stale-body-name',
  element: 'E6',
  clause: '机构改革后的名称（可以在设置中修改的名称表）',
  requirement: {
    zh: '机构名称应当是现行名称。',
    en: 'Bodies are called by their present names.',
  },
  reason: {
    zh: '名称过时，当事人找不到门。',
    en: 'By an old name nobody finds the door.',
  },
  messages: {
    stale: {
      zh: '“{text}”中的“{old}”已改为“{current}”。请核对后改正；本地名称不同的，改设置中的名称表。',
      en: 'In "{text}" the name "{old}" has become "{current}". Check and correct it, or change the list of names in the settings.',
    },
  },
  check({ texts, sentences, knowledge }, report) {
    const all = texts.map(({ text }) => text).join('\n');
    const names = knowledge.settings.staleNames.filter(({ old }) => all.includes(old));
    for (const { target, field, sentence } of names.length === 0 ? [] : sentences) {
      for (const { old, current } of staleNamesIn(sentence, names)) {
        report({ messageId: 'stale', target, field, details: { text: sentence, old, current } });
      }
    }
  },
});
