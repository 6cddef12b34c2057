import type { Size } from '../../shared/kernel/geometry.ts';
import type { ChartNode, NodeKind } from '../../shared/model/node.ts';

/** Extents in points like those of real boxes, without fonts: ten characters a line in a step, fewer in a diamond. */
export function plainSize({ kind, text }: ChartNode): Size {
  const { width, height, perLine } = shapes[kind];
  const lines = Math.ceil([...text].length / perLine);
  return { width, height: kind === 'connector' ? height : Math.max(height, lines * 13 + 14) };
}

// helpers

const shapes: Readonly<Record<NodeKind, { width: number; height: number; perLine: number }>> = {
  terminator: { width: 104, height: 28, perLine: 8 },
  step: { width: 116, height: 34, perLine: 10 },
  decision: { width: 132, height: 52, perLine: 6 },
  document: { width: 116, height: 42, perLine: 10 },
  input: { width: 124, height: 34, perLine: 9 },
  predefined: { width: 124, height: 34, perLine: 10 },
  connector: { width: 28, height: 28, perLine: 2 },
};
