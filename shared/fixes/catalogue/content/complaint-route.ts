import type { ComplaintChannel } from '../../../model/content.ts';
import type { Department } from '../../../model/department.ts';
import { complaintKindTerms } from '../../../model/terms.ts';
import { isBlank } from '../../../rules/node-facts.ts';
import { followingDepartment, indexIn, withOwnSection } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';

/** Takes the department's channels, or its address for one of them; or takes an empty one away beside others. */
export const fixComplaintRoute: FixMaker = (chart, finding, { department }) => {
  const { complaints } = chart.content;
  if (complaints.length === 0) {
    const isUsable = department !== null && department.complaints.length > 0 && department.complaints.every((each) => !isBlank(each.address));
    const title = { zh: '采用本部门的投诉举报途径', en: "Take the department's complaint channels" };
    return isUsable ? [madeFix('complaint-route.department', title, followingDepartment(chart, 'complaints', department))] : [];
  }
  const index = indexIn(finding.field);
  const channel = complaints[index];
  if (channel === undefined) {
    return [];
  }
  const address = addressOf(channel.kind, department);
  const filled = complaints.map((each, at) => (at === index ? { ...each, address } : each));
  const rest = complaints.filter((_, at) => at !== index);
  const name = complaintKindTerms[channel.kind];
  return [
    ...(isBlank(address)
      ? []
      : [madeFix('complaint-route.address', { zh: `填入本部门的“${address}”`, en: `Enter the department's "${address}"` }, withOwnSection(chart, 'complaints', filled))]),
    ...(rest.length === 0
      ? []
      : [madeFix('complaint-route.remove', { zh: `删去没有写地址的“${name.zh}”`, en: `Remove "${name.en}", which has no address` }, withOwnSection(chart, 'complaints', rest), 'choice')]),
  ];
};

// helpers

function addressOf(kind: ComplaintChannel['kind'], department: Department | null): string {
  if (department === null) {
    return '';
  }
  const same = department.complaints.find((each) => each.kind === kind && !isBlank(each.address));
  const general = { phone: department.phone, letter: department.address, visit: department.address, web: department.website };
  return same?.address ?? general[kind];
}
