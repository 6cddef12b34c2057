import type { Edge, Node } from '@xyflow/react';
import type { Point } from '../../shared/kernel/geometry.ts';
import type { ChartNode } from '../../shared/model/node.ts';
import type { SceneItem } from '../../shared/scene/display-list.ts';
import type { Severity } from '../../shared/rules/finding.ts';

/** A symbol as the canvas library sees it: the document's record and what is drawn for it. */
export type FlowNode = Node<
  {
    readonly record: ChartNode;
    /** Drawn with the symbol's upper left corner at the origin. */
    readonly items: readonly SceneItem[];
    readonly severity: Severity | null;
    readonly isEditing: boolean;
    /** Where the longest way is marked and passes it: what was counted up to it, empty where it adds nothing; else null. */
    readonly onWay: string | null;
  },
  'symbol'
>;

/** A flow line: its route, and what is drawn for it in chart coordinates. */
export type FlowEdge = Edge<
  {
    readonly route: readonly Point[];
    readonly items: readonly SceneItem[];
    readonly severity: Severity | null;
    readonly isOnWay: boolean;
  },
  'line'
>;
