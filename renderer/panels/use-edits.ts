import { useCallback } from 'react';
import type { CommandArguments } from '../../shared/commands/registry.ts';
import type { ChartNode } from '../../shared/model/node.ts';
import type { Content } from '../../shared/model/content.ts';
import { useStores } from '../store/use-stores.tsx';

/** Changes the chart's own fields. */
export function useEditHead(): (change: CommandArguments<'chart.edit'>, gesture?: string) => void {
  const { document } = useStores();
  return useCallback(
    (change, gesture) => {
      document.getState().run({ command: 'chart.edit', arguments: change }, gesture);
    },
    [document],
  );
}

/** Changes the text that stands with the drawing, from what it is at that moment. */
export function useEditContent(): (update: (content: Content) => Partial<Content>, gesture?: string) => void {
  const { document } = useStores();
  return useCallback(
    (update, gesture) => {
      const { chart, run } = document.getState();
      if (chart !== null) {
        run({ command: 'chart.edit', arguments: { content: { ...chart.content, ...update(chart.content) } } }, gesture);
      }
    },
    [document],
  );
}

/** Changes a node's own fields. */
export function useEditNode(id: string): (change: CommandArguments<'node.edit'>['change'], gesture?: string) => void {
  const { document } = useStores();
  return useCallback(
    (change, gesture) => {
      document.getState().run({ command: 'node.edit', arguments: { id, change } }, gesture);
    },
    [document, id],
  );
}

/** Changes a flow line. */
export function useEditEdge(id: string): (change: CommandArguments<'edge.edit'>['change'], gesture?: string) => void {
  const { document } = useStores();
  return useCallback(
    (change, gesture) => {
      document.getState().run({ command: 'edge.edit', arguments: { id, change } }, gesture);
    },
    [document, id],
  );
}

/** Changes the same fields of several nodes, as one step of undo. */
export function useEditNodes(nodes: readonly ChartNode[]): (change: CommandArguments<'node.edit'>['change'], gesture?: string) => void {
  const { document, sources } = useStores();
  return useCallback(
    (change, gesture = sources.newId()) => {
      for (const { id } of nodes) {
        document.getState().run({ command: 'node.edit', arguments: { id, change } }, gesture);
      }
    },
    [document, sources, nodes],
  );
}
