import { millimetres, rounded } from '../../kernel/units.ts';
import type { FrameItem, Scene, SceneItem, Sheet } from '../../scene/display-list.ts';
import { hairline } from '../../scene/palette.ts';
import { pathItem, polyline } from '../../scene/paths.ts';
import { backTurn, type FlipEdge } from './turned-sheets.ts';
import { withoutHeadings } from './without-headings.ts';

export interface BookletOptions {
  readonly flip: FlipEdge;
  /** By how many mm the pages of the innermost sheet are moved towards the fold, which folding pushes outwards; 0 for thin booklets. */
  readonly creep: number;
}

/** The pages, counted from 1, on the left and right half of each side of each sheet; 0 for a blank one. */
export function bookletOrder(pages: number): { readonly front: readonly [number, number]; readonly back: readonly [number, number] }[] {
  const total = Math.ceil(pages / 4) * 4;
  const page = (number: number): number => (number > pages ? 0 : number);
  return Array.from({ length: total / 4 }, (_, sheet) => ({
    front: [page(total - 2 * sheet), page(2 * sheet + 1)],
    back: [page(2 * sheet + 2), page(total - 2 * sheet - 1)],
  }));
}

/**
 * Pages of one size two by two on sheets of twice the size, to be printed on both sides, laid on one another, folded in
 * the middle and stapled through the fold: sheet by sheet its front and its back. Blank pages at the end make the number
 * a multiple of four. The fold is marked at its ends on the fronts.
 */
export function booklet(pages: readonly Scene[], options: BookletOptions): Sheet[] {
  const [first] = pages;
  if (first === undefined) {
    return [];
  }
  const [width, height] = [first.width * 2, first.height];
  const order = bookletOrder(pages.length);
  const sides = order.flatMap(({ front, back }, sheet): Scene[] => {
    const shift = order.length < 2 ? 0 : (millimetres(options.creep) * sheet) / (order.length - 1);
    const side = ([left, right]: readonly [number, number]): SceneItem[] => [...half(pages[left - 1], 0, shift), ...half(pages[right - 1], first.width, -shift)];
    const turn = backTurn(width, height, options.flip);
    const behind: SceneItem[] = side(back);
    return [
      { width, height, items: [...side(front), ...foldMarks(first.width, height)] },
      { width, height, items: turn === 0 ? behind : [{ type: 'frame', items: behind, window: { x: 0, y: 0, width, height }, at: { x: 0, y: 0 }, scale: 1, turn }] },
    ];
  });
  return sides.map((side, index) => ({ ...side, page: index + 1, pages: sides.length }));
}

// helpers

function half(page: Scene | undefined, x: number, shift: number): FrameItem[] {
  if (page === undefined) {
    return [];
  }
  // Moved towards the fold, a page gives up there what it is moved by, so that it does not reach over it.
  const cut = Math.abs(shift);
  const window = { x: x === 0 ? 0 : cut, y: 0, width: page.width - cut, height: page.height };
  return [{ type: 'frame', items: withoutHeadings(page.items), window, at: { x: rounded(x === 0 ? shift : x), y: 0 }, scale: 1, turn: 0 }];
}

function foldMarks(x: number, height: number): SceneItem[] {
  const tick = (from: number, to: number): SceneItem => pathItem(polyline([{ x, y: from }, { x, y: to }]), { stroke: hairline, lineWidth: 0.3, dash: [2, 1.5] });
  return [tick(0, millimetres(4)), tick(height - millimetres(4), height)];
}
