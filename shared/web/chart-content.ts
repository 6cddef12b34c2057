import { withReferredNames, type FindReferred } from '../carriers/chart-references.ts';
import { requireGlyphs } from '../carriers/missing-characters.ts';
import { printDate } from '../carriers/official-document.ts';
import { chartTexts } from '../carriers/chart-texts.ts';
import { MingquanError } from '../kernel/mingquan-error.ts';
import type { Chart } from '../model/chart.ts';
import { flowOrder, graphOf, sectionOf, type ChartGraph } from '../model/graph.ts';
import type { ChartNode } from '../model/node.ts';
import { printCitation } from '../model/print-citation.ts';
import { printLimit } from '../model/print-limit.ts';
import { textSections, type TextSection } from '../model/sections.ts';
import { nodeKindTerms, powerKindTerms, rightTerms } from '../model/terms.ts';
import { paintInlineSvg } from '../paint/svg.ts';
import { chartScene } from '../scene/chart-scene.ts';
import type { Fonts } from '../typeset/font-metrics.ts';

/** What the name of the power is said under that a step leads into. */
export const leadsIntoLabel = '转入';

/** A step as pages tell it. */
export interface WebStep {
  readonly id: string;
  /** Counted from 1 in the order of the flow, as the text that stands with the chart counts. */
  readonly number: number;
  readonly name: string;
  /** 环节, 判断, 文书 … */
  readonly kind: string;
  /** What is said of it, each with its label, empty ones left out: 承办, 工作内容, 办理时限, 文书, … */
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** The chart the step leads into, by its id; null where none is known. */
  readonly leadsInto: string | null;
  /** Where it goes on: number and name of the next step, under which condition, through which interface. */
  readonly exits: readonly { readonly number: number; readonly name: string; readonly label: string; readonly interfaceMark: string }[];
}

/** A chart as pages show it. */
export interface ChartContent {
  readonly title: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** The drawing as an SVG element, with its texts as text. */
  readonly drawing: string;
  readonly steps: readonly WebStep[];
  readonly sections: readonly TextSection[];
  /** Issuing unit and date, empty ones left out. */
  readonly signature: readonly string[];
}

/**
 * The chart for a page; `role` says whether the drawing's parts are touched there, `find` which powers steps lead into. The
 * chart must be laid out.
 * @throws MingquanError `chart.empty`, `font.character-missing`.
 */
export function chartContent(chart: Chart, fonts: Fonts, role: 'img' | 'group', find: FindReferred): ChartContent {
  if (!chart.nodes.some((node) => node.position !== null)) {
    throw new MingquanError('chart.empty', { title: chart.title });
  }
  const steps = webSteps(chart, find);
  requireGlyphs([...chartTexts(chart), ...stepTexts(steps)], fonts, ['sans', 'sansBold']);
  const { power } = chart;
  return {
    title: chart.title,
    facts: facts([
      ['职权名称', power.name],
      ['职权编码', power.code],
      ['职权类型', powerKindTerms[power.kind].zh],
      ['实施主体', power.implementingBody],
    ]),
    drawing: paintInlineSvg(chartScene(chart, fonts), {
      id: 'drawing',
      name: `${chart.title}（图）`,
      description: `共${steps.length}个环节，按泳道标明承办岗位；各环节的文字说明列在图后。`,
      role,
      seal: null,
      paper: '#ffffff',
    }),
    steps,
    sections: textSections(withReferredNames(chart, find)),
    signature: [chart.issuer, printDate(chart.issuedOn)].filter((line) => line !== ''),
  };
}

// helpers

function webSteps(chart: Chart, find: FindReferred): WebStep[] {
  const graph = graphOf(chart);
  const working = flowOrder(chart, graph).filter((node) => node.kind !== 'connector');
  const numbers = new Map(working.map((node, index) => [node.id, index + 1]));
  return working.map((node, index) => ({
    id: node.id,
    number: index + 1,
    name: nameOf(node),
    kind: nodeKindTerms[node.kind].zh,
    facts: stepFacts(node, graph, find),
    leadsInto: find(node.chartReference)?.chartId ?? null,
    exits: exitsOf(node.id, graph, numbers, new Set()),
  }));
}

function nameOf(node: ChartNode): string {
  return node.text.trim() === '' ? nodeKindTerms[node.kind].zh : node.text;
}

function stepFacts(node: ChartNode, graph: ChartGraph, find: FindReferred): WebStep['facts'] {
  const lane = graph.lanes.get(node.laneId);
  const limit = node.limit === null ? '' : printLimit(node.limit);
  return facts([
    [lane?.kind === 'party' || lane?.kind === 'external' ? '由谁办理' : '承办岗位', sectionOf(node, lane) || (lane?.name ?? '')],
    ['工作内容', node.duty],
    ['办理时限', node.notCounted ? [limit, '不计入办理时限'].filter((part) => part !== '').join('，') : limit],
    ['文书', node.documents.join('、')],
    ['相对人的权利', node.rights.map((right) => rightTerms[right].zh).join('、')],
    ['依据', node.citations.map(printCitation).join('、')],
    [leadsIntoLabel, find(node.chartReference)?.text ?? node.chartReference],
  ]);
}

/** The flow lines that lead on; a connector is passed through to what stands behind it. */
function exitsOf(id: string, graph: ChartGraph, numbers: ReadonlyMap<string, number>, passed: ReadonlySet<string>): WebStep['exits'] {
  return (graph.outgoing.get(id) ?? []).flatMap((edge) => {
    const number = numbers.get(edge.to);
    const next = graph.nodes.get(edge.to);
    if (next === undefined || (number === undefined && passed.has(edge.to))) {
      return [];
    }
    const { label, interfaceMark } = edge;
    if (number !== undefined) {
      return [{ number, name: nameOf(next), label, interfaceMark }];
    }
    const behind = exitsOf(edge.to, graph, numbers, new Set([...passed, edge.to]));
    return behind.map((exit) => ({ ...exit, label: exit.label || label, interfaceMark: exit.interfaceMark || interfaceMark }));
  });
}

function facts(pairs: readonly (readonly [string, string])[]): (readonly [string, string])[] {
  return pairs.filter(([, value]) => value.trim() !== '');
}

function stepTexts(steps: readonly WebStep[]) {
  return steps.map((step) => ({ place: `环节“${step.name.slice(0, 20)}”`, text: step.facts.map(([, value]) => value).join('\n') }));
}
