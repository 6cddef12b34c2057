import type { Chart } from '../../../model/chart.ts';
import type { Lane } from '../../../model/lane.ts';
import type { PowerKind } from '../../../model/power.ts';
import { short, withLane } from '../../changes.ts';
import { madeFix, type FixFacts, type FixMaker } from '../../fix.ts';

/** Names the lane after its post, after the section of everything in it, or as the counterparty is called. */
export const fixLaneNamed: FixMaker = (chart, finding, facts) => {
  const lane = chart.lanes.find((each) => each.id === finding.target);
  const name = lane === undefined ? '' : nameOf(chart, lane, facts);
  return lane === undefined || name === ''
    ? []
    : [madeFix('lane-named.name', { zh: `写上名称“${short(name)}”`, en: `Name it "${short(name)}"` }, withLane(chart, lane.id, { name: name.slice(0, 100) }))];
};

// helpers

const accused: ReadonlySet<PowerKind> = new Set(['penalty', 'coercion', 'inspection', 'levy', 'adjudication']);
const applying: ReadonlySet<PowerKind> = new Set(['licence', 'benefit', 'confirmation', 'reward']);

function nameOf(chart: Chart, lane: Lane, { posts }: FixFacts): string {
  const post = posts.find((each) => each.id === lane.postId);
  if (post !== undefined) {
    return lane.kind === 'section' ? post.section.trim() || post.name.trim() : post.name.trim() || post.section.trim();
  }
  if (lane.kind === 'party') {
    return accused.has(chart.power.kind) ? '当事人' : applying.has(chart.power.kind) ? '申请人' : '相对人';
  }
  const sections = new Set(chart.nodes.filter((node) => node.laneId === lane.id).map((node) => node.section.trim()));
  const [only] = sections;
  return sections.size === 1 && only !== undefined ? only : '';
}
