import type { Size } from '../kernel/geometry.ts';
import { millimetres } from '../kernel/units.ts';
import type { GroupItem } from '../scene/display-list.ts';
import { faint } from '../scene/palette.ts';
import { pathItem } from '../scene/paths.ts';
import type { Fonts } from '../typeset/font-metrics.ts';
import { sealWidth } from './seal-image.ts';
import { lineCentred, type TextStyle } from './text-items.ts';

/** Most pages one stroke of the seam seal 骑缝章 goes over: more do not fan out far enough for every page to show a part. */
const mostPagesToASeal = 20;

/**
 * The page's part of the seam seal at its right edge, or the dashed mark of its place where there is no image; nothing
 * for a single page. `seal` in mm; `page` counted from 1. Pages are grouped evenly, at most twenty to a seal.
 */
export function seamSeal(page: number, pages: number, paper: Size, seal: Size | null, fonts: Fonts): GroupItem[] {
  if (pages < 2) {
    return [];
  }
  const middle = paper.height * 0.42;
  if (seal === null) {
    return [{ type: 'group', element: 'seam', structure: { tag: 'artifact' }, items: placeMark(paper, middle, fonts) }];
  }
  const [width, height] = [millimetres(seal.width), millimetres(seal.height)];
  const { index, count } = groupOf(page, pages);
  const at = { x: paper.width - width / count, y: middle - height / 2 };
  const strip = { type: 'seal', at, size: { width: width / count, height }, from: index / count, to: (index + 1) / count } as const;
  return [{ type: 'group', element: 'seam', structure: { tag: 'artifact' }, items: [strip] }];
}

/** The page's place (from 0) in its group, and how many the group has. */
export function groupOf(page: number, pages: number): { readonly index: number; readonly count: number } {
  const groups = Math.ceil(pages / mostPagesToASeal);
  const group = Math.floor(((page - 1) * groups) / pages);
  const first = Math.ceil((group * pages) / groups);
  return { index: page - 1 - first, count: Math.ceil(((group + 1) * pages) / groups) - first };
}

// helpers

const markDepth = millimetres(8);
const style: TextStyle = { font: 'sans', size: 9, colour: faint };

/** A dashed bow at the paper's edge with 骑缝章处 set downwards in it. */
function placeMark(paper: Size, middle: number, fonts: Fonts): GroupItem['items'] {
  const half = millimetres(sealWidth) / 2;
  const edge = paper.width;
  const bow = pathItem(
    [
      { to: 'move', point: { x: edge, y: middle - half } },
      {
        to: 'curve',
        first: { x: edge - markDepth * 1.333, y: middle - half * 0.55 },
        second: { x: edge - markDepth * 1.333, y: middle + half * 0.55 },
        point: { x: edge, y: middle + half },
      },
    ],
    { stroke: faint, lineWidth: 0.6, dash: [3, 2.5] },
  );
  const characters = Array.from('骑缝章处');
  const top = middle - (characters.length * style.size * 1.15) / 2;
  const words = characters.map((character, index) =>
    lineCentred(character, edge - markDepth * 0.45, top + index * style.size * 1.15, style.size * 1.15, style, fonts),
  );
  return [bow, ...words];
}
