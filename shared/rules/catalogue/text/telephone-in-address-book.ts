import type { Department, Post } from '../../../model/department.ts';
import { opinionClause } from '../../clauses.ts';
import { isBlank } from '../../node-facts.ts';
import { chartTarget, defineRule } from '../../rule.ts';
import { telephonesIn } from '../../telephone.ts';

export const telephoneInAddressBook = defineRule({
  id: 'telephone-in-address-book',
  element: 'E8',
  clause: `${opinionClause('监督制约环节')}；${opinionClause('投诉举报途径和方式')}`,
  requirement: {
    zh: '图上的电话与本单位登记的电话一致。',
    en: 'The telephones of the chart are those the department has on record.',
  },
  reason: {
    zh: '号码改了而图没有改，群众就打不通。',
    en: 'Where a number has changed and the chart has not, nobody gets through.',
  },
  messages: {
    business: {
      zh: '业务电话“{number}”不是本单位登记的电话。请核对；号码是新的，先改单位和岗位的电话。',
      en: 'The business telephone "{number}" is not on record with the department. Check it; if it is new, change the department\'s or the post\'s number first.',
    },
    supervision: {
      zh: '“{name}”的电话“{number}”与本单位登记的“{known}”不一致。请改成一样的。',
      en: 'The telephone "{number}" of "{name}" differs from "{known}", which the department has on record. Make them the same.',
    },
    complaint: {
      zh: '投诉电话“{number}”不是本单位登记的投诉电话（{known}）。请改成一样的。',
      en: 'The complaint telephone "{number}" is not the department\'s ({known}). Make them the same.',
    },
  },
  check({ chart, knowledge: { department, posts } }, report) {
    if (department === null) {
      return;
    }
    const { businessPhone, complaints, supervision } = chart.content;
    const offices = numbersOf([department.phone, ...posts.map((post) => post.phone)]);
    const target = chartTarget;
    if (offices.size > 0 && hasUnknown(businessPhone, offices)) {
      report({ messageId: 'business', target, field: 'content.businessPhone', details: { number: businessPhone } });
    }
    for (const side of ['internal', 'external'] as const) {
      const [own, known] = [supervision[side], department.supervision[side]];
      const numbers = numbersOf([known.contact]);
      if (numbers.size > 0 && own.name.trim() === known.name.trim() && hasUnknown(own.contact, numbers)) {
        const details = { name: own.name, number: own.contact, known: known.contact };
        report({ messageId: 'supervision', target, field: `content.supervision.${side}.contact`, details });
      }
    }
    const lines = department.complaints.filter(({ kind, address }) => kind === 'phone' && !isBlank(address)).map(({ address }) => address);
    const known = numbersOf([...lines, ...everyNumber(department, posts)]);
    complaints.forEach(({ kind, address }, index) => {
      if (kind === 'phone' && lines.length > 0 && hasUnknown(address, known)) {
        report({ messageId: 'complaint', target, field: `content.complaints.${index}.address`, details: { number: address, known: lines.join('、') } });
      }
    });
  },
});

// helpers

function numbersOf(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap(telephonesIn));
}

function everyNumber(department: Department, posts: readonly Post[]): string[] {
  return [department.phone, department.supervision.internal.contact, department.supervision.external.contact, ...posts.map((post) => post.phone)];
}

/** Numbers for the whole country such as 12345 stand in no department's list. */
function hasUnknown(text: string, known: ReadonlySet<string>): boolean {
  return telephonesIn(text).some((number) => number.length > 6 && !known.has(number) && ![...known].some((each) => each.endsWith(number) || number.endsWith(each)));
}
