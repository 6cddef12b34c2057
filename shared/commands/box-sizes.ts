import { z } from 'zod';
import type { Rectangle, Size } from '../kernel/geometry.ts';
import type { ChartNode, NodeKind } from '../model/node.ts';

/** Extents in points of the nodes' boxes by id, as typesetting measured them; a node that is not named is taken for a usual one. */
export const boxSizesSchema = z.record(z.string(), z.strictObject({ width: z.number().min(0).max(5000), height: z.number().min(0).max(100000) }));
export type BoxSizes = z.infer<typeof boxSizesSchema>;

export function boxSize(node: ChartNode, sizes: BoxSizes | undefined): Size {
  return sizes?.[node.id] ?? node.size ?? usual[node.kind];
}

/** The node's box, or null while nothing has placed it. */
export function boxAt(node: ChartNode, sizes: BoxSizes | undefined): Rectangle | null {
  return node.position === null ? null : { ...node.position, ...boxSize(node, sizes) };
}

// helpers

/** Boxes of nodes with a short text. */
const usual: Readonly<Record<NodeKind, Size>> = {
  terminator: { width: 100, height: 28 },
  step: { width: 108, height: 48 },
  decision: { width: 116, height: 56 },
  document: { width: 108, height: 48 },
  input: { width: 118, height: 40 },
  predefined: { width: 118, height: 40 },
  connector: { width: 28, height: 28 },
};
