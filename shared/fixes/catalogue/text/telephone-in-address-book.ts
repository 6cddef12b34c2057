import type { Chart } from '../../../model/chart.ts';
import type { Department, Post } from '../../../model/department.ts';
import { followingDepartment, indexIn, withContent, withOwnSection } from '../../changes.ts';
import { madeFix, type Fix, type FixMaker } from '../../fix.ts';

/** Writes the number the department has on record; which of several is the clerk's to say. */
export const fixTelephoneInAddressBook: FixMaker = (chart, finding, { department, posts }) => {
  if (department === null) {
    return [];
  }
  const [, section, side] = finding.field.split('.');
  if (section === 'supervision' && (side === 'internal' || side === 'external')) {
    const title = { zh: '改用本单位登记的，以后随单位更改', en: 'Take it from the department from now on' };
    return [madeFix('telephone-in-address-book.supervision', title, followingDepartment(chart, 'supervision', department), 'choice')];
  }
  return section === 'complaints' ? complaintFixes(chart, indexIn(finding.field), department) : businessFixes(chart, department, posts);
};

// helpers

/** Most numbers offered. */
const most = 4;

function businessFixes(chart: Chart, department: Department, posts: readonly Post[]): Fix[] {
  const bound = new Set(chart.lanes.flatMap(({ postId }) => postId ?? []));
  const near = posts.filter((post) => bound.has(post.id)).map((post) => post.phone);
  const numbers = [...new Set([department.phone, ...near, ...posts.map((post) => post.phone)])].filter((number) => number.trim() !== '');
  return numbers
    .slice(0, most)
    .map((number) => madeFix(`telephone-in-address-book.${number}`, { zh: `改为 ${number}`, en: `Make it ${number}` }, withContent(chart, { businessPhone: number }), 'choice'));
}

function complaintFixes(chart: Chart, index: number, department: Department): Fix[] {
  return department.complaints
    .filter(({ kind, address }) => kind === 'phone' && address.trim() !== '')
    .slice(0, most)
    .map(({ address }) => {
      const complaints = chart.content.complaints.map((each, at) => (at === index ? { ...each, address } : each));
      return madeFix(`telephone-in-address-book.${address}`, { zh: `改为 ${address}`, en: `Make it ${address}` }, withOwnSection(chart, 'complaints', complaints), 'choice');
    });
}
