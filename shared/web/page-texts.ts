import type { CarrierSource } from '../carriers/carrier-source.ts';
import type { NamedText } from '../carriers/missing-characters.ts';

/** The texts pages show besides those of charts, named so that a clerk finds them. */
export function pageTexts({ department, posts, powers }: CarrierSource): NamedText[] {
  const { supervision, remedy } = department;
  const facts = [department.name, department.address, department.phone, department.website, ...Object.values(supervision.internal), ...Object.values(supervision.external)];
  return [
    { place: '单位信息', text: facts.join('\n') },
    { place: '救济途径', text: [remedy.reviewBody, remedy.reviewPeriod, remedy.court, remedy.suitPeriod, remedy.note].join('\n') },
    ...department.complaints.map(({ address, note }, index) => ({ place: `第${index + 1}项投诉举报途径`, text: `${address}\n${note}` })),
    ...department.feedback.map(({ matter, answer }, index) => ({ place: `第${index + 1}项反馈结果`, text: `${matter}\n${answer}` })),
    ...posts.map(({ section, name, phone }, index) => ({ place: `第${index + 1}个岗位`, text: [section, name, phone].join('\n') })),
    ...powers.map(({ power }, index) => ({ place: `目录第${index + 1}项`, text: [power.name, power.code, power.implementingBody].join('\n') })),
  ];
}
