import { nodeKinds, type NodeKind } from '../../shared/model/node.ts';

/** Under this type a drag from the palette carries the kind of symbol. */
export const draggedKindType = 'application/x-mingquan-kind';

/** The kind a drag carries, or null where it carries something else. */
export function readDraggedKind(data: Pick<DataTransfer, 'getData'>): NodeKind | null {
  const text = data.getData(draggedKindType);
  return nodeKinds.find((kind) => kind === text) ?? null;
}
