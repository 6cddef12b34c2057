import { follows } from '../../flow.ts';
import { defineRule } from '../../rule.ts';
import { sentencesSaying } from '../../sentences.ts';

export const levyLateFee = defineRule({
  id: 'levy-late-fee',
  element: 'E3',
  clause: '强制法第四十五条',
  requirement: {
    zh: '加收滞纳金的，告知标准，数额不超出应缴数额。',
    en: 'Where a late fee runs, its standard is told and it never exceeds what is owed.',
  },
  reason: {
    zh: '不设上限的滞纳金，超出部分无效。',
    en: 'A late fee without a cap is void beyond it.',
  },
  messages: {
    cap: {
      zh: '写了滞纳金，没有写不得超出应缴数额。请补上；法律另有规定的，注明条款。',
      en: 'A late fee is charged and not capped at what is owed. Add the cap, or cite the law that says otherwise.',
    },
    told: {
      zh: '写了滞纳金，没有写标准或者将标准告知缴费人。请补上。',
      en: 'A late fee is charged and its standard neither stated nor told. Add it.',
    },
  },
  check(context, report) {
    if (!follows(context, 'levy') || context.chart.content.basis.some(({ law }) => /税|社会保险/.test(law))) {
      return;
    }
    const said = sentencesSaying(context.sentences, /滞纳金/);
    const [first] = said;
    if (first === undefined) {
      return;
    }
    const all = said.map(({ sentence }) => sentence).join('\n');
    const place = { target: first.target, field: first.field };
    if (!/不(?:得|能|予)?(?:超|高于|大于)|以.{0,12}为限|上限|不加收|不收/.test(all) && !/第[一二三四五六七八九十百零\d]+条/.test(all)) {
      report({ messageId: 'cap', ...place });
    }
    if (!/标准|每日|按日|百分之|万分之|千分之|‰|%/.test(all) && !/不加收|不收/.test(all)) {
      report({ messageId: 'told', ...place });
    }
  },
});
