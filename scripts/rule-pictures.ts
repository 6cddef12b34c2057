import { createElkEngine } from '../electron/ports/elk.ts';
import { readFonts } from '../electron/ports/fonts.ts';
import { applyLayout } from '../shared/layout/chart-layout.ts';
import { layoutChart } from '../shared/layout/layout-chart.ts';
import type { Chart } from '../shared/model/chart.ts';
import { paintSvg } from '../shared/paint/svg.ts';
import { rules } from '../shared/rules/registry.ts';
import { chartTarget } from '../shared/rules/rule.ts';
import { chartScene } from '../shared/scene/chart-scene.ts';
import type { GroupItem, PathItem, Scene, SceneItem } from '../shared/scene/display-list.ts';
import { breakLines } from '../shared/typeset/break-lines.ts';
import type { Fonts } from '../shared/typeset/font-metrics.ts';
import { nodeBox } from '../shared/typeset/node-box.ts';
import { samplesOf } from '../test/fixtures/rules/samples-of.ts';
import { excerptOf } from './rule-docs.ts';

/** The pictures of docs/rules by file name: of every rule its first right and its first wrong sample. */
export async function rulePictures(): Promise<Map<string, string>> {
  const fonts = readFonts();
  const engine = createElkEngine();
  const pictures = new Map<string, string>();
  for (const rule of rules) {
    const { right, wrong } = await samplesOf(rule.id);
    const targets = wrong[0].reports.map((report) => report.target).filter((target) => target !== chartTarget);
    const isDrawn = targets.length > 0 || rule.element === 'structure' || rule.element === 'E3';
    for (const [kind, sample, marked] of [['right', right[0], []], ['wrong', wrong[0], targets]] as const) {
      const scene =
        isDrawn && sample.chart.nodes.length > 0
          ? marks(await drawing(sample.chart, wrong[0].chart, targets, fonts, engine), marked)
          : textScene(excerptOf(rule, sample.chart, wrong[0]), fonts);
      pictures.set(`${rule.id}-${kind}.svg`, paintSvg(scene, { seal: null, paper: '#ffffff' }));
    }
  }
  engine.close();
  return pictures;
}

// helpers

const nearby = 2;
const mostNodes = 12;

/** The part of the chart around what the wrong sample is reported at, arranged anew where it has no places. */
async function drawing(chart: Chart, wrong: Chart, targets: readonly string[], fonts: Fonts, engine: ReturnType<typeof createElkEngine>): Promise<Scene> {
  const part = around(chart, wrong, targets);
  if (part.nodes.every((node) => node.position !== null)) {
    return chartScene(part, fonts);
  }
  const layout = await layoutChart(part, (node) => nodeBox(node, fonts).size, engine);
  return chartScene(applyLayout(part, layout), fonts);
}

function around(chart: Chart, wrong: Chart, targets: readonly string[]): Chart {
  const ends = wrong.edges.filter((edge) => targets.includes(edge.id)).flatMap((edge) => [edge.from, edge.to]);
  const inLanes = wrong.nodes.filter((node) => targets.includes(node.laneId)).map((node) => node.id);
  let kept = new Set([...targets, ...ends, ...inLanes].filter((id) => chart.nodes.some((node) => node.id === id)));
  for (let step = 0; step < nearby && kept.size > 0 && kept.size < mostNodes; step += 1) {
    kept = new Set([...kept, ...chart.edges.filter((edge) => kept.has(edge.from) || kept.has(edge.to)).flatMap((edge) => [edge.from, edge.to])]);
  }
  const nodes = kept.size === 0 ? chart.nodes.slice(0, mostNodes) : chart.nodes.filter((node) => kept.has(node.id));
  const ids = new Set(nodes.map((node) => node.id));
  return {
    ...chart,
    stages: [],
    lanes: chart.lanes.filter((lane) => targets.includes(lane.id) || nodes.some((node) => node.laneId === lane.id)),
    nodes: nodes.map((node) => ({ ...node, stageId: null })),
    edges: chart.edges.filter((edge) => ids.has(edge.from) && ids.has(edge.to)),
  };
}

/** A dashed frame round every symbol, line or lane that is reported. */
function marks(scene: Scene, targets: readonly string[]): Scene {
  const frames = scene.items.flatMap((item) => groupsIn(item)).filter((group) => targets.includes(group.element)).flatMap(frameOf);
  return { ...scene, items: [...scene.items, ...frames] };
}

function groupsIn(item: SceneItem): GroupItem[] {
  return item.type === 'group' ? [item, ...item.items.flatMap(groupsIn)] : [];
}

function frameOf(group: GroupItem): PathItem[] {
  const points = pointsOf(group.items);
  if (points.length === 0) {
    return [];
  }
  const [left, right] = [Math.min(...points.map(({ x }) => x)) - 5, Math.max(...points.map(({ x }) => x)) + 5];
  const [top, foot] = [Math.min(...points.map(({ y }) => y)) - 5, Math.max(...points.map(({ y }) => y)) + 5];
  return [
    {
      type: 'path',
      segments: [
        { to: 'move', point: { x: left, y: top } },
        { to: 'line', point: { x: right, y: top } },
        { to: 'line', point: { x: right, y: foot } },
        { to: 'line', point: { x: left, y: foot } },
        { to: 'close' },
      ],
      fill: null,
      stroke: '#a3261c',
      lineWidth: 1.5,
      dash: [5, 3],
    },
  ];
}

function pointsOf(items: readonly SceneItem[]): { readonly x: number; readonly y: number }[] {
  return items.flatMap((item) => {
    switch (item.type) {
      case 'group':
        return pointsOf(item.items);
      case 'path':
        return item.segments.flatMap((segment) => ('point' in segment ? [segment.point] : []));
      case 'text':
        return [item.at];
      case 'seal':
        return [];
    }
  });
}

/** The excerpt of the chart's text as a small sheet, for what no drawing shows. */
function textScene(paragraphs: readonly string[], fonts: Fonts): Scene {
  const [width, size, pitch, margin] = [420, 10.5, 16, 14];
  const lines = paragraphs.flatMap((paragraph) => {
    const font = paragraph.startsWith('【') ? ('sansBold' as const) : ('sans' as const);
    return breakLines(paragraph, fonts[font], size, width - 2 * margin).map((text) => ({ text, font }));
  });
  return {
    width,
    height: 2 * margin + pitch * lines.length,
    items: lines.map(({ text, font }, index) => ({ type: 'text', at: { x: margin, y: margin + pitch * index + size }, text, font, size, colour: '#1a1a1a' })),
  };
}
