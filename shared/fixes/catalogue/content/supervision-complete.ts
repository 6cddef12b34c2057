import type { Supervision } from '../../../model/content.ts';
import { isBlank } from '../../../rules/node-facts.ts';
import { followingDepartment, withOwnSection } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';

/** Takes what the department states: the whole section where the chart says nothing else, else only the missing field. */
export const fixSupervisionComplete: FixMaker = (chart, finding, { department }) => {
  const [, , side, part] = finding.field.split('.');
  if (department === null || (side !== 'internal' && side !== 'external') || (part !== 'name' && part !== 'contact')) {
    return [];
  }
  const own = chart.content.supervision;
  const shared = department.supervision;
  const value = shared[side][part];
  if (isBlank(value)) {
    return [];
  }
  if (addsOnly(own, shared)) {
    const title = { zh: '采用本部门的监督信息', en: "Take the department's supervision" };
    return [madeFix('supervision-complete.department', title, followingDepartment(chart, 'supervision', department))];
  }
  const title = { zh: `填入本部门的“${value}”`, en: `Enter the department's "${value}"` };
  const filled = { ...own, [side]: { ...own[side], [part]: value } };
  return [madeFix('supervision-complete.field', title, withOwnSection(chart, 'supervision', filled))];
};

// helpers

/** Whether the section of the department says everything the chart does, so that nothing of the chart's own is lost. */
function addsOnly(own: Supervision, shared: Supervision): boolean {
  return (['internal', 'external'] as const).every((side) =>
    (['name', 'contact'] as const).every((part) => isBlank(own[side][part]) || own[side][part] === shared[side][part]),
  );
}
