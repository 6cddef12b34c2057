import { amountInWords } from '../../../law/amount-in-words.ts';
import { limitOf } from '../../../law/legal-limits.ts';
import type { Remedy } from '../../../model/content.ts';
import { isBlank } from '../../../rules/node-facts.ts';
import { followingDepartment, withOwnSection } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';

/** The general periods: 复议法20, 行诉法46. */
const general = { reviewPeriod: amountInWords(limitOf('R-60')), suitPeriod: amountInWords(limitOf('S-6M')) };

/** Takes what the department states, or the general period of the law. */
export const fixRemedyRequired: FixMaker = (chart, finding, { department }) => {
  const part = finding.field.split('.').at(-1);
  const own = chart.content.remedy;
  if (part === 'reviewPeriod' || part === 'suitPeriod') {
    const shared = department?.remedy[part] ?? '';
    const value = isBlank(shared) ? general[part] : shared;
    const title = { zh: `填入期限“${value}”`, en: `Enter the period ${value}` };
    return [madeFix(`remedy-required.${part}`, title, withOwnSection(chart, 'remedy', { ...own, [part]: value }))];
  }
  if (department === null || (part !== 'reviewBody' && part !== 'court') || isBlank(department.remedy[part])) {
    return [];
  }
  if (addsOnly(own, department.remedy)) {
    const title = { zh: '采用本部门的救济途径', en: "Take the department's remedy" };
    return [madeFix('remedy-required.department', title, followingDepartment(chart, 'remedy', department))];
  }
  const value = department.remedy[part];
  const title = { zh: `填入本部门的“${value}”`, en: `Enter the department's "${value}"` };
  return [madeFix(`remedy-required.${part}`, title, withOwnSection(chart, 'remedy', { ...own, [part]: value }))];
};

// helpers

function addsOnly(own: Remedy, shared: Remedy): boolean {
  const parts = ['reviewBody', 'reviewPeriod', 'court', 'suitPeriod', 'note'] as const;
  const hasBody = !isBlank(own.reviewBody) || !isBlank(own.court);
  return parts.every((part) => isBlank(own[part]) || own[part] === shared[part]) && (!hasBody || own.reviewFirst === shared.reviewFirst);
}
