import { withOwnSection, short } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';
import { replacedAt } from '../../replace-text.ts';

/** Names the government the department states, or the one the chart names itself. */
export const fixReviewBody: FixMaker = (chart, finding, { department }) => {
  const body = [department?.remedy.reviewBody ?? '', chart.content.remedy.reviewBody].find((each) => /人民政府$/.test(each.trim()))?.trim();
  if (body === undefined) {
    return [];
  }
  const title = { zh: `改为向“${short(body)}”申请`, en: `Name "${short(body)}"` };
  return finding.field === 'content.remedy.reviewBody'
    ? [madeFix('review-body.field', title, withOwnSection(chart, 'remedy', { ...chart.content.remedy, reviewBody: body }))]
    : replacedAt('review-body.text', title, chart, finding, (text) => text.replace(/(?<=[向到])[^，。；,;]{0,8}上[一1]?级[^，。；,;]{0,14}?(?=申请|提出|提起)/g, body));
};
