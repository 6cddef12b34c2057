import { millimetres, rounded } from '../kernel/units.ts';
import type { SceneItem, Sheet } from '../scene/display-list.ts';

/** Name of the document that carries the file: `….chart.json` in `….chart.json.pdf`. */
export function carrierName(name: string): string {
  return `${name}.pdf`;
}

/** Few characters: each document that carries a file brings the glyphs for them. */
const lines = ['随附数据', '用明权打开'] as const;

/** The page on which a data file travels: it says so, in the same words for every file, and the file itself lies in its private data. */
export const carrierSheet: Sheet = {
  width: rounded(millimetres(148)),
  height: rounded(millimetres(105)),
  items: lines.map((text, index): SceneItem => ({
    type: 'group',
    element: `carrier.${index}`,
    structure: { tag: index === 0 ? 'H1' : 'P' },
    items: [{ type: 'text', text, at: { x: 36, y: 60 + index * 26 }, font: 'sans', size: index === 0 ? 16 : 11, colour: '#1a1a1a' }],
  })),
  page: 1,
  pages: 1,
};
