import * as fc from 'fast-check';
import { emptyChart, type Chart } from '../../shared/model/chart.ts';
import { laneKinds, defaultLaneWidth, type Lane } from '../../shared/model/lane.ts';
import { emptyNode, nodeKinds, type ChartNode } from '../../shared/model/node.ts';
import { emptyEdge, type ChartEdge } from '../../shared/model/edge.ts';

/** How large a random chart may be; node counts lean to the small side. */
export interface RandomChartBounds {
  readonly leastNodes?: number;
  readonly mostNodes?: number;
  readonly mostLanes?: number;
}

/**
 * Charts nobody would draw and every program must bear: back edges, self-loops, parallel edges, decisions with one to
 * many exits, parts that hang together with nothing, long texts. Nothing is placed or routed.
 */
export function randomChart(bounds: RandomChartBounds = {}): fc.Arbitrary<Chart> {
  const least = bounds.leastNodes ?? 5;
  const most = bounds.mostNodes ?? 120;
  return fc
    .record({
      lanes: fc.array(laneDraft, { minLength: 1, maxLength: bounds.mostLanes ?? 8 }),
      nodes: nodeCounts(least, most).chain((count) => fc.array(nodeDraft, { minLength: count, maxLength: count })),
      extra: fc.array(edgeDraft, { minLength: 10, maxLength: 80 }),
      density: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100),
    })
    .map(({ lanes, nodes, extra, density }) => chartOf(lanes, nodes, extra, density));
}

/** One random chart, the same for the same seed. */
export function randomChartOf(seed: number, bounds: RandomChartBounds = {}): Chart {
  const [chart] = fc.sample(randomChart(bounds), { seed, numRuns: 1 });
  return chart!;
}

// helpers

const words = ['受理', '立案', '调查取证', '审查', '告知', '听取陈述申辩', '听证', '法制审核', '集体讨论', '决定', '送达', '执行', '归档'];
const text = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...words) },
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...words), { minLength: 2, maxLength: 6 }).map((parts) => parts.join('、')) },
  { weight: 1, arbitrary: fc.constantFrom(...words).map((word) => word.repeat(40)) },
);
const labels = ['', '是', '否', '材料不齐全', '情节严重', '不属于本机关职权范围的'];

const laneDraft = fc.record({ kind: fc.constantFrom(...laneKinds), name: fc.constantFrom('当事人', '承办机构', '法规科', '负责人', '行政审批服务科') });
const nodeDraft = fc.record({
  kind: fc.oneof(
    { weight: 6, arbitrary: fc.constant('step' as const) },
    { weight: 3, arbitrary: fc.constant('decision' as const) },
    { weight: 3, arbitrary: fc.constantFrom(...nodeKinds) },
  ),
  lane: fc.nat(7),
  text,
  /** How far back the node it follows stands; 0 for a node that follows none. */
  follows: fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 1, max: 4 }) }, { weight: 1, arbitrary: fc.constant(0) }),
  label: fc.nat(labels.length - 1),
});
type NodeDraft = typeof nodeDraft extends fc.Arbitrary<infer Draft> ? Draft : never;

/** `span` 0 is a self-loop, below 0 leads back. */
const edgeDraft = fc.record({
  from: fc.nat(10_000),
  span: fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: -12, max: 12 }) },
    { weight: 1, arbitrary: fc.integer({ min: -120, max: 120 }) },
  ),
  twice: fc.integer({ min: 0, max: 9 }).map((roll) => roll === 0),
  label: fc.nat(labels.length - 1),
});
type EdgeDraft = typeof edgeDraft extends fc.Arbitrary<infer Draft> ? Draft : never;

function nodeCounts(least: number, most: number): fc.Arbitrary<number> {
  const within = (low: number, high: number): fc.Arbitrary<number> =>
    fc.integer({ min: Math.min(Math.max(low, least), most), max: Math.max(Math.min(high, most), least) });
  return fc.oneof(
    { weight: 70, arbitrary: within(5, 20) },
    { weight: 23, arbitrary: within(15, 45) },
    { weight: 6, arbitrary: within(40, 90) },
    { weight: 1, arbitrary: within(90, 120) },
  );
}

function chartOf(
  laneDrafts: readonly { kind: Lane['kind']; name: string }[],
  nodeDrafts: readonly NodeDraft[],
  extra: readonly EdgeDraft[],
  density: number,
): Chart {
  const lanes = laneDrafts.map(
    ({ kind, name }, index): Lane => ({ id: `lane${index}`, name, kind, postId: null, width: defaultLaneWidth }),
  );
  const nodes = nodeDrafts.map(
    ({ kind, lane, text: name }, index): ChartNode => ({
      ...emptyNode(),
      id: `node${index}`,
      kind,
      laneId: `lane${lane % lanes.length}`,
      text: name,
      position: null,
    }),
  );
  const pairs = nodeDrafts.flatMap(({ follows, label }, index) =>
    follows === 0 || index === 0 ? [] : [{ from: Math.max(0, index - follows), to: index, label }],
  );
  const wanted = Math.round(density * nodes.length * 0.6);
  for (const { from, span, twice, label } of extra.slice(0, wanted)) {
    const start = from % nodes.length;
    const end = Math.min(nodes.length - 1, Math.max(0, start + span));
    pairs.push({ from: start, to: end, label }, ...(twice ? [{ from: start, to: end, label: 0 }] : []));
  }
  const edges = pairs.map(
    ({ from, to, label }, index): ChartEdge => ({
      ...emptyEdge(),
      id: `edge${index}`,
      from: `node${from}`,
      to: `node${to}`,
      label: labels[label] ?? '',
    }),
  );
  return { ...emptyChart('random', '随机流程图', power), lanes, nodes, edges };
}

const power = { code: '', name: '随机流程图', kind: 'other', implementingBody: '' } as const;
