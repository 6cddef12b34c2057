import type { Point, Rectangle } from '../kernel/geometry.ts';
import type { Chart } from '../model/chart.ts';
import type { FrameItem, GroupItem, SceneItem } from '../scene/display-list.ts';
import { accent, faint } from '../scene/palette.ts';
import { pathItem, rectanglePath } from '../scene/paths.ts';
import { textWidth } from '../typeset/break-lines.ts';
import type { Fonts } from '../typeset/font-metrics.ts';
import type { DrawingPart, DrawingPlan } from './split-drawing.ts';
import { lineAt, type TextStyle } from './text-items.ts';

/** Height in points kept over and under a part for the marks that say where the drawing goes on. */
export const markHeight = 13;

/**
 * The part of that number, counted from 0, in its room: centred, the lanes' heads over it where it does not begin with them;
 * over and under the room where the drawing comes from and goes on, `page` being the part's page, and in small which part of
 * the whole it is. `bookmark` = the drawing's name in the bookmarks, or null for none.
 */
export function drawingPart(chart: Chart, plan: DrawingPlan, index: number, page: number, room: Rectangle, bookmark: string | null, fonts: Fonts): SceneItem[] {
  const part = plan.parts[index];
  if (part === undefined) {
    return [];
  }
  const last = plan.parts.length - 1;
  return [
    ...partItems(chart, part, plan.scale, room, bookmark),
    ...(index === 0 ? [] : [goesOn(`上接第${page - 1}页`, room, room.y - markHeight, fonts)]),
    ...(index === last ? [] : [goesOn(`下接第${page + 1}页`, room, room.y + Math.min(room.height, partHeight(part, plan.scale)) + 1, fonts)]),
    ...(last === 0 ? [] : keyMap(plan, part, { x: room.x, y: room.y - markHeight + 1 })),
  ];
}

/** Height in points of a part in its room, the lanes' heads included. */
export function partHeight({ window, head }: DrawingPart, scale: number): number {
  return (window.height + (head?.window.height ?? 0)) * scale;
}

/**
 * The part with its upper edge at the room's, in the middle of its width, the lanes' heads over it where it does not begin
 * with them; `bookmark` = its name among the bookmarks, or null for none.
 */
export function partItems(chart: Chart, { window, items, head }: DrawingPart, scale: number, room: Rectangle, bookmark: string | null): SceneItem[] {
  const headHeight = (head?.window.height ?? 0) * scale;
  const x = room.x + Math.max(0, (room.width - window.width * scale) / 2);
  const put = (part: { readonly window: Rectangle; readonly items: readonly SceneItem[] }, y: number): FrameItem => ({ type: 'frame', ...part, at: { x, y }, scale, turn: 0 });
  const structure = { tag: 'Sect', key: `${chart.id}/chart`, ...(bookmark === null ? {} : { title: bookmark }) } as const;
  return [
    ...(head === null ? [] : [{ type: 'group', element: 'chart.head', structure: { tag: 'artifact' }, items: [put(head, room.y)] } as const]),
    { type: 'group', element: 'chart', structure, items: [put({ window, items }, room.y + headHeight)] },
  ];
}

// helpers

/** The drawing's grid in small, the present part's field filled. */
function keyMap({ columns, rows }: DrawingPlan, present: DrawingPart, at: Point): SceneItem[] {
  const cell = { width: 8, height: Math.min(6, (markHeight - 2) / rows) };
  return Array.from({ length: columns * rows }, (_, index) => {
    const place = { column: index % columns, row: Math.floor(index / columns) };
    const field = { x: at.x + place.column * cell.width, y: at.y + place.row * cell.height, ...cell };
    const isPresent = present.row === place.row && present.column === place.column;
    return pathItem(rectanglePath(field), isPresent ? { fill: accent, stroke: accent, lineWidth: 0.5 } : { stroke: accent, lineWidth: 0.5 });
  });
}

function goesOn(text: string, room: Rectangle, top: number, fonts: Fonts): GroupItem {
  const style: TextStyle = { font: 'sans', size: 9, colour: faint };
  return { type: 'group', element: 'goes-on', structure: { tag: 'artifact' }, items: [lineAt(text, room.x + room.width - textWidth(text, fonts.sans, style.size), top, 12, style)] };
}
