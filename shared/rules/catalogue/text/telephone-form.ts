import { opinionClause } from '../../clauses.ts';
import { isBlank } from '../../node-facts.ts';
import { isTelephone } from '../../telephone.ts';
import { chartTarget, defineRule } from '../../rule.ts';

export const telephoneForm = defineRule({
  id: 'telephone-form',
  element: 'E8',
  clause: `${opinionClause('监督制约环节')}；${opinionClause('投诉举报途径和方式')}`,
  requirement: {
    zh: '电话号码的位数应当正确。',
    en: 'Telephone numbers have the right number of digits.',
  },
  reason: {
    zh: '少一位的电话等于没有公布。',
    en: 'A number with a digit missing is as good as none.',
  },
  messages: {
    malformed: {
      zh: '“{number}”不像完整的电话号码。请核对位数，座机请带区号。',
      en: '"{number}" does not look like a complete telephone number. Check it; give landlines their area code.',
    },
  },
  check({ chart, texts }, report) {
    const { businessPhone, complaints, supervision } = chart.content;
    const places: [field: string, number: string][] = [['content.businessPhone', businessPhone]];
    complaints.forEach((channel, index) => {
      if (channel.kind === 'phone') {
        places.push([`content.complaints.${index}.address`, channel.address]);
      }
    });
    for (const side of ['internal', 'external'] as const) {
      const { contact } = supervision[side];
      if (isMeantAsTelephone(contact)) {
        places.push([`content.supervision.${side}.contact`, contact]);
      }
    }
    for (const [field, number] of places) {
      if (!isBlank(number) && !isTelephone(number)) {
        report({ messageId: 'malformed', target: chartTarget, field, details: { number } });
      }
    }
    for (const { target, field, text } of texts.filter((place) => !places.some(([own]) => own === place.field))) {
      for (const number of calledNumbersIn(text).filter((each) => !isTelephone(each))) {
        report({ messageId: 'malformed', target, field, details: { number } });
      }
    }
  },
});

// helpers

/** Numbers a text calls a telephone: 电话：0851-38659110. */
function calledNumbersIn(text: string): string[] {
  const said = text.normalize('NFKC');
  return [...said.matchAll(/(?:电话|热线|传真|手机|拨打|致电)(?:号码)?[\s:为是]{0,3}(\d[\d\s()-]{2,}\d)/g)].map(([, number = '']) => number.trim());
}

/** A contact may also be an address of the post or the web: it is judged where it is nothing but digits and what joins them. */
function isMeantAsTelephone(contact: string): boolean {
  const plain = contact.normalize('NFKC');
  return /^[\d\s()+、,;转-]+$/.test(plain) && /\d/.test(plain);
}
