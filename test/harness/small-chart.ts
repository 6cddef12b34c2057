import { emptyChart, type Chart } from '../../shared/model/chart.ts';
import { defaultLaneWidth, type Lane } from '../../shared/model/lane.ts';
import { emptyEdge, type ChartEdge } from '../../shared/model/edge.ts';
import { emptyNode, type ChartNode, type NodeKind } from '../../shared/model/node.ts';

/** A node in few words: id, kind, number of its lane, and its upper left corner where it is placed. */
export type NodeSketch = readonly [id: string, kind: NodeKind, lane: number, x?: number, y?: number];
/** An edge in few words; its id is `from>to`. */
export type EdgeSketch = readonly [from: string, to: string, label?: string];

/** A chart of `lanes` lanes with the nodes and edges sketched; the nodes' texts are their ids. */
export function smallChart(lanes: number, nodes: readonly NodeSketch[], edges: readonly EdgeSketch[]): Chart {
  const power = { code: '', name: '小图', kind: 'other', implementingBody: '' } as const;
  return {
    ...emptyChart('small', '小图', power),
    lanes: Array.from(
      { length: lanes },
      (_lane, index): Lane => ({ id: `lane${index}`, name: `岗位${index}`, kind: 'post', postId: null, width: defaultLaneWidth }),
    ),
    nodes: nodes.map(
      ([id, kind, lane, x, y]): ChartNode => ({
        ...emptyNode(),
        id,
        kind,
        laneId: `lane${lane}`,
        text: id,
        position: x === undefined || y === undefined ? null : { x, y },
      }),
    ),
    edges: edges.map(
      ([from, to, label = '']): ChartEdge => ({ ...emptyEdge(), id: `${from}>${to}`, from, to, label }),
    ),
  };
}
