import { interfaceMarkOf, short, withEdge } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';

/** Says who receives. */
export const fixInterfaceMarked: FixMaker = (chart, finding) => {
  const edge = chart.edges.find((each) => each.id === finding.target);
  const mark = edge === undefined ? null : interfaceMarkOf(chart, edge);
  return edge === undefined || mark === null
    ? []
    : [madeFix('interface-marked.receiver', { zh: `注明接口“${short(mark)}”`, en: `Mark the interface "${short(mark)}"` }, withEdge(chart, edge.id, { interfaceMark: mark }))];
};
