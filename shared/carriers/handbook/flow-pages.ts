import type { Rectangle } from '../../kernel/geometry.ts';
import type { GroupItem, SceneItem } from '../../scene/display-list.ts';
import { columnsOf } from '../arrangements.ts';
import { columnRules } from '../sheet-furniture.ts';
import { balanceColumns, fillColumns, footOf, type FilledColumns, type FlowStrip, type PlacedStrip } from '../text-flow.ts';

/** What flowed onto a page, and how many strips that were. */
export interface FlowPage {
  readonly items: readonly SceneItem[];
  readonly count: number;
}

/** As many strips as the area holds in columns side by side; the columns of the last ones are about equally long. */
export function flowOnto(area: Rectangle, strips: readonly FlowStrip[], columns: number): FlowPage {
  const rooms = columnsOf(area, columns);
  const filled = (columns > 1 ? balanceColumns(strips, rooms) : null) ?? fillColumns(strips, rooms);
  return { items: [...rules(filled, rooms), ...filled.placed.map(placedGroup)], count: Math.max(1, filled.count) };
}

/** The strips on as many pages as they need; `areaOf(index)` is the room on the page of that number, counted from 0. */
export function flowPages(strips: readonly FlowStrip[], columns: number, areaOf: (index: number) => Rectangle): SceneItem[][] {
  const pages: SceneItem[][] = [];
  for (let rest = strips; rest.length > 0; ) {
    const page = flowOnto(areaOf(pages.length), rest, columns);
    pages.push([...page.items]);
    rest = rest.slice(page.count);
  }
  return pages;
}

// helpers

function placedGroup({ strip, at }: PlacedStrip): GroupItem {
  const { structure } = strip;
  return { type: 'group', element: strip.element, items: lowered(strip.draw(at)), ...(structure === undefined ? {} : { structure }) };
}

/** The headings of a chart's text stand under its name here, as they do not in a document of its own. */
function lowered(items: readonly SceneItem[]): SceneItem[] {
  return items.map((item) =>
    item.type === 'group' && item.element.startsWith('panel.') && item.structure?.tag === 'H2' ? { ...item, structure: { ...item.structure, tag: 'H3' } } : item,
  );
}

function rules(filled: FilledColumns, rooms: readonly Rectangle[]): SceneItem[] {
  const used = rooms.filter((room) => filled.placed.some(({ at }) => Math.abs(at.x - room.x) < 0.01));
  return columnRules(used, footOf(filled, rooms[0]?.y ?? 0));
}
