import { checkContext } from '../../../rules/check-context.ts';
import { afterCommands, short, withMarks, withNode } from '../../changes.ts';
import { madeFix, type Fix, type FixMaker } from '../../fix.ts';

/** Leads a step where the flow breaks off to an end, or makes it one where its words say so. */
export const fixReachesEnd: FixMaker = (chart, finding, { newId }) => {
  const { graph, next, ends } = checkContext(chart);
  const node = graph.nodes.get(finding.target);
  if (finding.field !== 'kind' || node === undefined || next(node.id).length > 0) {
    return [];
  }
  const isWorking = node.kind === 'step' || node.kind === 'document' || node.kind === 'input';
  const saysEnd = isWorking && graph.incoming.has(node.id) && /结案|归档|结束|办结|终止|完毕|撤销|移送|移交|不予/.test(node.text);
  const asEnd = saysEnd
    ? [madeFix('reaches-end.terminator', { zh: `把“${short(node.text)}”改为起止符号`, en: `Make "${short(node.text)}" a terminator` }, withNode(chart, node.id, { kind: 'terminator' }), 'choice')]
    : [];
  if (!isWorking) {
    return [];
  }
  const terminators = ends.filter((end) => end.kind === 'terminator');
  const kind = terminators.length > 1 || saysEnd ? 'choice' : 'plain';
  return [
    ...asEnd,
    ...terminators.slice(0, 3).map((end): Fix => {
      const id = newId();
      const after = afterCommands(chart, newId, { command: 'edge.add', arguments: { id, from: node.id, to: end.id } });
      const title = { zh: `把“${short(node.text)}”接到“${short(end.text)}”`, en: `Lead "${short(node.text)}" to "${short(end.text)}"` };
      return madeFix(kind === 'plain' ? 'reaches-end.join' : `reaches-end.join-${end.id}`, title, withMarks(after, [id]), kind);
    }),
  ];
};
