import { graphOf } from '../../../model/graph.ts';
import { sectionsOf } from '../../../rules/node-facts.ts';
import { short, withNode } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';
import { fixLaneNamed } from '../structure/lane-named.ts';

/** Names the lane after its post, or takes the section on both sides of the step. */
export const fixHandlingPostsRequired: FixMaker = (chart, finding, facts) => {
  const graph = graphOf(chart);
  const node = graph.nodes.get(finding.target);
  if (node === undefined) {
    return [];
  }
  const lane = graph.lanes.get(node.laneId);
  const named =
    lane === undefined || lane.name.trim() !== '' || (lane.kind !== 'post' && lane.kind !== 'section')
      ? []
      : fixLaneNamed(chart, { ...finding, target: lane.id }, facts).map((fix) => ({ ...fix, id: 'handling-posts-required.lane' }));
  const before = (graph.incoming.get(node.id) ?? []).flatMap((edge) => graph.nodes.get(edge.from) ?? []);
  const after = (graph.outgoing.get(node.id) ?? []).flatMap((edge) => graph.nodes.get(edge.to) ?? []);
  const sections = new Set([...before, ...after].flatMap((each) => sectionsOf(each, graph)));
  const [section] = sections;
  if (named.length > 0 || before.length === 0 || after.length === 0 || sections.size !== 1 || section === undefined) {
    return named;
  }
  const title = { zh: `由前后环节的“${short(section)}”承办`, en: `Handled by "${short(section)}", as the steps before and after` };
  return [madeFix('handling-posts-required.neighbours', title, withNode(chart, node.id, { section: section.slice(0, 100) }), 'choice')];
};
