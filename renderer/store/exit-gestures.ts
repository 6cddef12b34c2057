import type { Stores } from './stores.ts';

/**
 * Labels an exit of a decision; another exit that bears the label takes over this one's in exchange, so that no two are
 * alike. One step of undo. Returns whether anything changed.
 */
export function setExitLabel({ document, sources }: Stores, edgeId: string, label: string): boolean {
  const { chart, run } = document.getState();
  const edge = chart?.edges.find((each) => each.id === edgeId);
  if (chart === null || edge === undefined || edge.label === label) {
    return false;
  }
  const gesture = sources.newId();
  const other = label === '' ? undefined : chart.edges.find((each) => each.from === edge.from && each.id !== edgeId && each.label === label);
  if (other !== undefined) {
    run({ command: 'edge.edit', arguments: { id: other.id, change: { label: edge.label } } }, gesture);
  }
  return run({ command: 'edge.edit', arguments: { id: edgeId, change: { label } } }, gesture);
}
