import { checkContext, type CheckContext } from '../../../rules/check-context.ts';
import type { ChartNode } from '../../../model/node.ts';
import { afterCommands, short, withNode } from '../../changes.ts';
import { madeFix, type Fix, type FixMaker } from '../../fix.ts';

/** Names what its place in the flow names; takes away an empty symbol that does nothing. */
export const fixNodeText: FixMaker = (chart, finding, { newId }) => {
  const context = checkContext(chart);
  const node = context.graph.nodes.get(finding.target);
  if (node === undefined) {
    return [];
  }
  const name = nameOf(context, node);
  const named: Fix[] =
    name === null ? [] : [madeFix('node-text.name', { zh: `写上“${short(name)}”`, en: `Write "${short(name)}"` }, withNode(chart, node.id, { text: name }))];
  const entries = context.graph.incoming.get(node.id) ?? [];
  const exits = context.graph.outgoing.get(node.id) ?? [];
  const isPassage = entries.length === 1 && exits.length === 1 && entries[0]?.from !== exits[0]?.to && node.kind !== 'decision';
  if (node.locked || (!isPassage && entries.length + exits.length > 0)) {
    return named;
  }
  const after = afterCommands(chart, newId, { command: 'elements.delete', arguments: { ids: [node.id] } });
  const title = isPassage
    ? { zh: '删去这个空白符号，接好前后', en: 'Remove this empty symbol and join what it stood between' }
    : { zh: '删去这个空白符号', en: 'Remove this empty symbol' };
  return [...named, madeFix('node-text.remove', title, after, 'choice')];
};

// helpers

function nameOf({ chart, starts, ends }: CheckContext, node: ChartNode): string | null {
  if (node.kind === 'terminator') {
    return starts.some(({ id }) => id === node.id) ? '开始' : ends.some(({ id }) => id === node.id) ? '结束' : null;
  }
  const document = node.documents.find((each) => each.trim() !== '');
  if (node.kind === 'document' && document !== undefined) {
    return document;
  }
  const others = chart.nodes.filter((each) => each.kind === 'connector' && each.id !== node.id);
  const partner = node.kind === 'connector' && others.length === 1 ? others[0]?.text.trim() : undefined;
  return partner === undefined || partner === '' ? null : partner;
}
