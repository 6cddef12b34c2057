import { chineseNumeral } from '../model/chinese-numeral.ts';
import type { Term } from '../model/terms.ts';
import type { Bound } from './legal-limit.ts';
import { lawById, type LawRegister, type RegisteredLaw } from './register.ts';

/**
 * What a bare 日 of that amount counts under the law: `unknown` where the law does not say, is not registered, or says so
 * only of the agency's periods and `binds` names somebody else.
 */
export function daysUnder(register: LawRegister, lawId: string, amount: number, binds: Bound = 'agency'): 'workday' | 'day' | 'unknown' {
  const workdays = lawById(register, lawId)?.days.workdays;
  switch (workdays?.kind) {
    case 'listed':
      return workdays.amounts.includes(amount) ? 'workday' : 'day';
    case 'at-most':
      return amount <= workdays.amount ? 'workday' : 'day';
    case 'agency':
      return binds === 'agency' ? 'workday' : 'unknown';
    case 'none':
      return 'day';
    default:
      return 'unknown';
  }
}

/** What the law says about its days, in a sentence; for a law not registered, that it has to be looked up. */
export function explainDays(register: LawRegister, lawId: string): Term {
  const law = lawById(register, lawId);
  if (law === null) {
    return {
      zh: '法规库没有这部法的规定，请按原文核对“日”是工作日还是自然日。',
      en: 'The register does not know this law: look up whether its days are working or calendar days.',
    };
  }
  const { zh, en } = sentenceOf(law);
  const isUnverified = law.days.certainty === 'unverified';
  return isUnverified ? { zh: `${zh}（未核对原文）`, en: `${en} (Not checked against the text.)` } : { zh, en };
}

// helpers

function sentenceOf({ name, nameEnglish, days: { workdays, article } }: RegisteredLaw): Term {
  const zh = `《${name}》${article === null ? '' : `第${chineseNumeral(article)}条`}`;
  const en = article === null ? nameEnglish : `${nameEnglish}, art. ${article}`;
  switch (workdays.kind) {
    case 'listed':
      return {
        zh: `${zh}：${workdays.amounts.map((amount) => `“${chineseNumeral(amount)}日”`).join('')}是工作日，其他的日是自然日。`,
        en: `${en}: periods of ${workdays.amounts.join(', ')} days are working days, all others calendar days.`,
      };
    case 'at-most':
      return {
        zh: `${zh}：${chineseNumeral(workdays.amount)}日以内的期限是工作日，更长的是自然日。`,
        en: `${en}: periods of ${workdays.amount} days or less are working days, longer ones calendar days.`,
      };
    case 'agency':
      return {
        zh: `${zh}：行政机关的办理期限是工作日；对申请人的期限没有明说。`,
        en: `${en}: the agency’s periods are working days; of the applicant’s it does not speak.`,
      };
    case 'none':
      return { zh: `${zh}：日是自然日。`, en: `${en}: days are calendar days.` };
    case 'written':
      return {
        zh: `${zh}写明“工作日”的才是工作日；只写“日”的没有规定。`,
        en: `${en} writes working days where it means them; of a bare day it says nothing.`,
      };
    case 'unstated':
      return {
        zh: `${zh}没有规定“日”是工作日还是自然日，请由单位按原文核定并注明。`,
        en: `${en} does not say whether days are working or calendar days: the unit decides by the text and says so.`,
      };
  }
}
