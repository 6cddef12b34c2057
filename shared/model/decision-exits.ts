import type { ChartEdge, Side } from './edge.ts';
import type { ChartNode } from './node.ts';

/** The labels of a decision's two exits, and the sides of the symbol they leave it from. */
export const exitLabels = ['是', '否'] as const;
export type ExitLabel = (typeof exitLabels)[number];

export interface Exit {
  readonly label: string;
  /** Null = the router chooses. */
  readonly fromSide: Side | null;
}

/**
 * Label and side of the next line out of `node`, given the lines that leave it. A decision's exits have one side each: 是
 * leads on downwards, 否 to the right, a third to the left; a `side` the clerk chose holds, and 否 is then what leaves
 * sideways. Of any other symbol the line bears no label and leaves as chosen, or as the router finds best.
 */
export function nextExit(node: ChartNode, exits: readonly ChartEdge[], side: Side | null = null): Exit {
  if (node.kind !== 'decision') {
    return { label: '', fromSide: side };
  }
  const isUnused = (label: ExitLabel): boolean => exits.every((exit) => exit.label !== label);
  const wanted: readonly ExitLabel[] = side === 'east' || side === 'west' ? ['否', '是'] : exitLabels;
  const label = wanted.find(isUnused) ?? '';
  const usual: readonly Side[] = label === '是' ? ['south', 'east', 'west'] : ['east', 'west', 'south'];
  const free = usual.find((each) => exits.every((exit) => exit.fromSide !== each));
  return { label, fromSide: side ?? free ?? null };
}

/** What to change so that the two exits of a decision exchange 是 and 否; nothing where there are not these two. */
export function swappedExits(exits: readonly ChartEdge[]): readonly { readonly id: string; readonly label: ExitLabel }[] {
  const yes = exits.filter((exit) => exit.label === '是');
  const no = exits.filter((exit) => exit.label === '否');
  return yes.length + no.length === 0 || yes.length > 1 || no.length > 1
    ? []
    : [...yes.map(({ id }) => ({ id, label: '否' as const })), ...no.map(({ id }) => ({ id, label: '是' as const }))];
}
