import { inflate, type Point, type Rectangle } from '../shared/kernel/geometry.ts';
import { applyLayout } from '../shared/layout/chart-layout.ts';
import type { ElkEngine } from '../shared/layout/elk-engine.ts';
import { layoutChart } from '../shared/layout/layout-chart.ts';
import { emptyChart, type Chart } from '../shared/model/chart.ts';
import { laneOffsets, stageOffsets } from '../shared/model/graph.ts';
import { laneHeaderHeight } from '../shared/model/lane.ts';
import { paintSvg } from '../shared/paint/svg.ts';
import { chartScene, type ChartScene } from '../shared/scene/chart-scene.ts';
import type { Scene, SceneItem } from '../shared/scene/display-list.ts';
import { moveItems } from '../shared/scene/move-items.ts';
import { accent, hairline, ink, white } from '../shared/scene/palette.ts';
import { pathItem, polyline, rectanglePath, roundedPath } from '../shared/scene/paths.ts';
import { breakLines, textWidth } from '../shared/typeset/break-lines.ts';
import type { Fonts } from '../shared/typeset/font-metrics.ts';
import { nodeBox } from '../shared/typeset/node-box.ts';
import type { Mark, PictureMatter, PicturePlan, TextBlock } from './rule-pictures.ts';

/** The picture as an SVG document with text as text; it bears the digest of what it shows. The same plan gives the same bytes. */
export async function drawRulePicture({ matter, digest }: PicturePlan, fonts: Fonts, elk: ElkEngine): Promise<string> {
  const scene = matter.kind === 'drawing' ? await drawing(matter, fonts, elk) : texts(matter.blocks, fonts);
  // The family stands once for the whole, with what readers' machines have in its place.
  const svg = paintSvg(scene, { seal: null, paper: white }).replaceAll(' font-family="Noto Sans SC"', '').replace('<style>text{', `<style>text{font-family:${families};`);
  return svg.replace('\n', `\n<!-- ${digest} -->\n`);
}

// helpers

const families = '"Noto Sans SC","Source Han Sans SC","Microsoft YaHei","PingFang SC",sans-serif';
const margin = 14;
const badgeRadius = 7;
const panelWidth = 460;
const bodySize = 10;
const leading = 15;

async function drawing({ chart: parts, marks }: Extract<PictureMatter, { kind: 'drawing' }>, fonts: Fonts, elk: ElkEngine): Promise<Scene> {
  const bare: Chart = { ...emptyChart('picture', '', { code: '', name: '', kind: 'other', implementingBody: '' }), ...parts };
  const chart = bare.nodes.every((node) => node.position !== null) ? bare : await arranged(bare, fonts, elk);
  const scene = chartScene(chart, fonts);
  const at = { x: scene.origin.x + margin, y: scene.origin.y + margin };
  const marked = moveItems(marks.flatMap((mark) => markItems(mark, marks, chart, scene, fonts)), at);
  return { width: scene.width + 2 * margin, height: scene.height + 2 * margin, items: [...moveItems(scene.items, { x: margin, y: margin }), ...marked] };
}

async function arranged(chart: Chart, fonts: Fonts, elk: ElkEngine): Promise<Chart> {
  const layout = await layoutChart(chart, (node) => nodeBox(node, fonts).size, elk);
  return applyLayout(chart, layout);
}

/** An outline in the accent colour with its number; further numbers of one element stand beside the first. */
function markItems({ number, target }: Mark, all: readonly Mark[], chart: Chart, scene: ChartScene, fonts: Fonts): SceneItem[] {
  const order = all.filter((each) => each.target === target).findIndex((each) => each.number === number);
  const aside = order * (2 * badgeRadius + 2);
  const node = chart.nodes.find((each) => each.id === target);
  const route = scene.routes[target];
  const outline = { stroke: accent, lineWidth: 2, dash: [4, 2] } as const;
  if (node !== undefined && node.position !== null) {
    const box = inflate({ ...node.position, ...nodeBox(node, fonts).size }, 5);
    return [...(order === 0 ? [pathItem(roundedPath(box, 5), outline)] : []), ...badge({ x: box.x + aside, y: box.y }, number, fonts)];
  }
  if (route !== undefined && route.length > 1) {
    return [...(order === 0 ? [pathItem(polyline(route), { stroke: accent, lineWidth: 3.5 })] : []), ...badge(shift(middleOf(route), aside), number, fonts)];
  }
  const band = bandOf(target, chart);
  const box = band ?? { x: 2, y: 2, width: 0, height: 0 };
  return [...(band === null || order > 0 ? [] : [pathItem(rectanglePath(inflate(band, -2)), outline)]), ...badge({ x: box.x + badgeRadius + 2 + aside, y: box.y }, number, fonts)];
}

/** The header of the lane or stage; null for the drawing as a whole. */
function bandOf(target: string, { lanes, stages }: Chart): Rectangle | null {
  const lane = lanes.find((each) => each.id === target);
  const stage = stages.find((each) => each.id === target);
  if (lane !== undefined) {
    return { x: laneOffsets(lanes).get(target) ?? 0, y: 0, width: lane.width, height: laneHeaderHeight };
  }
  return stage === undefined ? null : { x: -24, y: stageOffsets(stages).get(target) ?? 0, width: 24, height: stage.height };
}

function middleOf(route: readonly Point[]): Point {
  const pieces = route.slice(1).map((to, index) => ({ from: route[index] ?? to, to }));
  const longest = pieces.toSorted((first, second) => lengthOf(second) - lengthOf(first))[0];
  return longest === undefined ? { x: 0, y: 0 } : { x: (longest.from.x + longest.to.x) / 2, y: (longest.from.y + longest.to.y) / 2 };
}

function lengthOf({ from, to }: { readonly from: Point; readonly to: Point }): number {
  return Math.abs(from.x - to.x) + Math.abs(from.y - to.y);
}

function shift(point: Point, by: number): Point {
  return { x: point.x + by, y: point.y };
}

function badge(at: Point, number: number, fonts: Fonts): SceneItem[] {
  const text = String(number);
  const circle = { x: at.x - badgeRadius, y: at.y - badgeRadius, width: 2 * badgeRadius, height: 2 * badgeRadius };
  return [
    pathItem(roundedPath(circle, badgeRadius), { fill: accent, stroke: white, lineWidth: 1 }),
    { type: 'text', at: { x: at.x - textWidth(text, fonts.sansBold, 9) / 2, y: at.y + 3.3 }, text, font: 'sansBold', size: 9, colour: white },
  ];
}

function texts(blocks: readonly TextBlock[], fonts: Fonts): Scene {
  const items: SceneItem[] = [];
  let y = margin;
  for (const { title, paragraphs, marks } of blocks) {
    const lines = paragraphs.flatMap((paragraph) => breakLines(paragraph, fonts.sans, bodySize, panelWidth - 2 * margin));
    const box = { x: margin, y, width: panelWidth, height: (lines.length + 1) * leading + 14 };
    items.push(pathItem(rectanglePath(box), marks.length === 0 ? { stroke: hairline, lineWidth: 0.6 } : { stroke: accent, lineWidth: 2, dash: [4, 2] }));
    items.push({ type: 'text', at: { x: 2 * margin, y: y + 7 + bodySize }, text: title, font: 'sansBold', size: bodySize, colour: accent });
    lines.forEach((text, index) =>
      items.push({ type: 'text', at: { x: 2 * margin, y: y + 7 + bodySize + (index + 1) * leading }, text, font: 'sans', size: bodySize, colour: ink }),
    );
    marks.forEach((number, index) => items.push(...badge({ x: margin + index * (2 * badgeRadius + 2), y }, number, fonts)));
    y += box.height + margin;
  }
  return { width: panelWidth + 2 * margin, height: y, items };
}
