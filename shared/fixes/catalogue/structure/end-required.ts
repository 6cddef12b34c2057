import { checkContext, type CheckContext } from '../../../rules/check-context.ts';
import type { ChartNode } from '../../../model/node.ts';
import { afterCommands, short, withMarks } from '../../changes.ts';
import { madeFix, type FixMaker } from '../../fix.ts';
import { freeBelow, newTerminator } from '../../place-new.ts';

/** Leads every step where the flow breaks off into an end. */
export const fixEndRequired: FixMaker = (chart, _finding, facts) => {
  const context = checkContext(chart);
  const open = context.flow.filter(
    (node) => context.next(node.id).length === 0 && (node.kind === 'step' || node.kind === 'document' || node.kind === 'input'),
  );
  const last = open.at(-1);
  if (last === undefined) {
    return [];
  }
  const lone = loneTerminator(context);
  const endId = lone?.id ?? facts.newId();
  const place = freeBelow(chart, last, newTerminator, facts.sizes);
  const withEnd =
    lone !== undefined
      ? chart
      : afterCommands(chart, facts.newId, {
          command: 'node.add',
          arguments: { id: endId, kind: 'terminator', laneId: last.laneId, stageId: last.stageId, text: '结束', ...(place === null ? {} : { position: place }) },
        });
  const edges = open.map((node) => ({ id: facts.newId(), from: node.id, to: endId }));
  const after = afterCommands(withEnd, facts.newId, ...edges.map((edge) => ({ command: 'edge.add', arguments: edge }) as const));
  return [madeFix(lone === undefined ? 'end-required.add' : 'end-required.join', titleOf(open, lone), withMarks(after, edges.map(({ id }) => id)))];
};

// helpers

function loneTerminator({ flow, next, previous }: CheckContext): ChartNode | undefined {
  const lone = flow.filter((node) => node.kind === 'terminator' && next(node.id).length === 0 && previous(node.id).length === 0);
  return lone.length === 1 ? lone[0] : undefined;
}

function titleOf(open: readonly ChartNode[], lone: ChartNode | undefined): { zh: string; en: string } {
  const end = lone === undefined ? '结束' : short(lone.text);
  const only = open.length === 1 ? open[0] : undefined;
  return only === undefined
    ? { zh: `把 ${open.length} 个断头的环节接到“${end}”`, en: `Lead the ${open.length} steps that break off to "${end}"` }
    : { zh: `把“${short(only.text)}”接到“${end}”`, en: `Lead "${short(only.text)}" to "${end}"` };
}
