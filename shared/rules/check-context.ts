import { rolesOf } from '../law/infer-roles.ts';
import { procedureOf } from '../law/procedure-of.ts';
import type { Chart } from '../model/chart.ts';
import { textsOf, type ChartText } from '../model/chart-texts.ts';
import { flowLinks, reversedLinks } from '../model/flow-links.ts';
import { flowOrder, graphOf, type ChartGraph } from '../model/graph.ts';
import type { ChartNode } from '../model/node.ts';
import type { Procedure } from '../model/procedure.ts';
import type { ProceduralRole } from '../model/role.ts';
import { defaultKnowledge, type Knowledge } from './knowledge.ts';
import { sentencesIn, type ChartSentence } from './sentences.ts';

/** What every rule is handed: the chart and what is worked out of it once per check. */
export interface CheckContext {
  readonly chart: Chart;
  readonly graph: ChartGraph;
  /** All nodes in the order a reader follows them. */
  readonly flow: readonly ChartNode[];
  /** Ids of the nodes that follow, along flow lines and from a connector to the connectors of the same mark. */
  readonly next: (id: string) => readonly string[];
  /** Ids of the nodes that precede, likewise. */
  readonly previous: (id: string) => readonly string[];
  /** Terminators that something leaves and nothing enters. */
  readonly starts: readonly ChartNode[];
  /** Terminators that something enters and nothing leaves, and hand-overs into another chart that do not come back. */
  readonly ends: readonly ChartNode[];
  /** The procedure the chart follows, set or inferred. */
  readonly procedure: Procedure;
  /** What each node is in the procedure, set or inferred, by id. */
  readonly roles: ReadonlyMap<string, readonly ProceduralRole[]>;
  /** Every text of the chart with its place. */
  readonly texts: readonly ChartText[];
  /** Their sentences. */
  readonly sentences: readonly ChartSentence[];
  readonly knowledge: Knowledge;
}

export function checkContext(chart: Chart, knowledge: Knowledge = defaultKnowledge()): CheckContext {
  const graph = graphOf(chart);
  const forward = flowLinks(chart, graph);
  const backward = reversedLinks(forward);
  const next = (id: string): readonly string[] => forward.get(id) ?? [];
  const previous = (id: string): readonly string[] => backward.get(id) ?? [];
  const texts = textsOf(chart);
  return {
    chart,
    graph,
    flow: flowOrder(chart, graph),
    next,
    previous,
    starts: chart.nodes.filter(
      (node) => node.kind === 'terminator' && previous(node.id).length === 0 && next(node.id).length > 0,
    ),
    ends: chart.nodes.filter(
      (node) =>
        (node.kind === 'terminator' || node.kind === 'predefined') &&
        previous(node.id).length > 0 &&
        next(node.id).length === 0,
    ),
    procedure: procedureOf(chart),
    roles: new Map(chart.nodes.map((node) => [node.id, rolesOf(node)])),
    texts,
    sentences: sentencesIn(texts),
    knowledge,
  };
}
