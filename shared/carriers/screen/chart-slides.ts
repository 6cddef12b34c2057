import type { Rectangle } from '../../kernel/geometry.ts';
import type { Chart } from '../../model/chart.ts';
import { chartScene, type ChartScene } from '../../scene/chart-scene.ts';
import type { SceneItem } from '../../scene/display-list.ts';
import { accent, hairline, headerFill } from '../../scene/palette.ts';
import { pathItem, rectanglePath } from '../../scene/paths.ts';
import type { Fonts } from '../../typeset/font-metrics.ts';
import { smallestType } from '../../typeset/node-box.ts';
import { chartParts, partItems, partSize, type ChartPart } from '../chart-parts.ts';
import type { ScreenFormat } from './screen-format.ts';
import { partNote, slideHead, type ScreenSlide } from './slide-frame.ts';

/** The chart's drawing on as many slides as keep its type legible; a chart in parts says on each where it goes on. */
export function chartSlides(chart: Chart, format: ScreenFormat, fonts: Fonts): ScreenSlide[] {
  const scene = chartScene(chart, fonts);
  const { body } = slideHead({ title: chart.title, mark: '流程图 99/99' }, format, fonts);
  const notes = scene.width * leastScale(format) <= body.width && scene.height * leastScale(format) <= body.height ? 0 : format.leastText * 1.4;
  const room = { ...body, y: body.y + notes, height: body.height - 2 * notes };
  const { parts, scale } = largestParts(chart, scene, room, format, fonts);
  return parts.map((part, index) => {
    const mark = parts.length === 1 ? '流程图' : `流程图 ${index + 1}/${parts.length}`;
    const head = slideHead({ title: chart.title, mark }, format, fonts);
    const size = partSize(part, scale);
    const at = { x: room.x + (room.width - size.width) / 2, y: room.y + (part.rows > 1 ? 0 : (room.height - size.height) / 2) };
    return {
      width: format.width,
      height: format.height,
      title: parts.length === 1 ? chart.title : `${chart.title}（${index + 1}/${parts.length}）`,
      chartId: chart.id,
      items: [
        ...head.items,
        { type: 'group', element: 'chart', items: partItems(scene, part, at, scale, fonts) },
        ...partNotes(part, room, { ...at, ...size }, format, fonts),
        ...(parts.length === 1 ? [] : miniature(scene, part, parts, { ...room, y: body.y, height: body.height }, { ...at, ...size })),
      ],
    };
  });
}

// helpers

/** As few parts as the least type allows, drawn as large as so many parts can be. */
function largestParts(chart: Chart, scene: ChartScene, room: Rectangle, format: ScreenFormat, fonts: Fonts): { parts: ChartPart[]; scale: number } {
  const least = leastScale(format);
  let best = { parts: chartParts(chart, scene, room, least, fonts), scale: least };
  for (let scale = least * 1.03; scale <= format.largestDrawing / smallestType; scale *= 1.03) {
    const parts = chartParts(chart, scene, room, scale, fonts);
    if (parts.length <= best.parts.length) {
      best = { parts, scale };
    }
  }
  return best;
}

function leastScale(format: ScreenFormat): number {
  return format.leastDrawing / smallestType;
}

function partNotes(part: ChartPart, room: Rectangle, drawn: Rectangle, format: ScreenFormat, fonts: Fonts): SceneItem[] {
  const size = format.leastText * 0.9;
  return [
    ...(part.row > 0 ? [partNote('（续上图）', drawn, room.y - size * 1.5, size, fonts)] : []),
    ...(part.row < part.rows - 1 ? [partNote('（接下图）', drawn, drawn.y + drawn.height + size * 0.1, size, fonts)] : []),
  ];
}

/** The whole chart in small with the shown part marked, where there is room beside the drawing. */
function miniature(scene: ChartScene, part: ChartPart, parts: readonly ChartPart[], body: Rectangle, drawn: Rectangle): SceneItem[] {
  const room = body.x + body.width - (drawn.x + drawn.width);
  const width = Math.min(room - 24, 150);
  if (width < 60) {
    return [];
  }
  const scale = Math.min(width / scene.width, 260 / scene.height);
  const left = body.x + body.width - scene.width * scale;
  const boxOf = ({ x, y, width: across, height }: Rectangle): Rectangle => ({ x: left + x * scale, y: body.y + y * scale, width: across * scale, height: height * scale });
  return [
    ...parts.map((each) => pathItem(rectanglePath(boxOf(each.window)), { fill: each === part ? accent : headerFill, stroke: hairline, lineWidth: 1 })),
    pathItem(rectanglePath(boxOf({ x: 0, y: 0, width: scene.width, height: scene.height })), { stroke: hairline, lineWidth: 1.5 }),
  ];
}
