import type { Size } from '../kernel/geometry.ts';
import { millimetres } from '../kernel/units.ts';
import type { Chart } from '../model/chart.ts';
import type { SceneItem } from '../scene/display-list.ts';
import { faint, ink } from '../scene/palette.ts';
import { pathItem, roundedPath } from '../scene/paths.ts';
import { breakLines, textWidth } from '../typeset/break-lines.ts';
import type { Fonts } from '../typeset/font-metrics.ts';
import { printDate } from './official-document.ts';
import { sealWidth } from './seal-image.ts';
import type { FlowStrip } from './text-flow.ts';
import { lineCentred, type TextStyle } from './text-items.ts';

/**
 * Issuer and date at the right of a column, with the seal over both or its place: GB/T 9704-2012 7.3.5.1 wants the seal
 * to press both, which lie slightly below its middle, and never an empty paper. `seal` in mm, null to mark the place by
 * a dashed circle of 42 mm.
 */
export function signatureStrip(chart: Chart, width: number, seal: Size | null, fonts: Fonts): FlowStrip {
  const size = seal === null ? { width: millimetres(sealWidth), height: millimetres(sealWidth) } : toPoints(seal);
  const lines = breakLines(chart.issuer, fonts[style.font], style.size, width);
  const date = chart.issuedOn === '' ? blankDate : printDate(chart.issuedOn);
  const texts = [...lines, date];
  const widest = Math.max(...texts.map((text) => textWidth(text, fonts[style.font], style.size)));
  const middle = width - Math.max(widest, Math.min(size.width, width)) / 2;
  // Where a long name needs more lines than the seal covers, the seal presses the last of them and the date.
  const pressed = Math.min(texts.length, linesUnderSeal);
  const above = (texts.length - pressed) * leading;
  const sealTop = Math.max(0, above + (pressed * leading) / 2 - belowMiddle - size.height / 2);
  const textTop = Math.max(0, size.height / 2 + belowMiddle - (pressed * leading) / 2 - above);
  return {
    height: Math.max(textTop + texts.length * leading, sealTop + size.height) + 2,
    gapBefore: 10,
    keepsNext: false,
    element: 'signature',
    draw: (at) => {
      const place = { x: at.x + middle - size.width / 2, y: at.y + sealTop };
      const centre = { x: at.x + middle, y: place.y + size.height / 2 };
      const mark: SceneItem[] =
        seal === null
          ? [
              pathItem(roundedPath({ ...place, ...size }, size.width / 2), { stroke: faint, lineWidth: 0.6, dash: [3, 2.5] }),
              {
                type: 'group',
                element: 'seal-place',
                structure: { tag: 'artifact' },
                items: [lineCentred('（盖章）', centre.x, centre.y - size.height * 0.3, leading, hint, fonts)],
              },
            ]
          : [{ type: 'seal', at: place, size, from: 0, to: 1 }];
      const words = texts.map((text, index): SceneItem => {
        const line = lineCentred(text, centre.x, at.y + textTop + index * leading, leading, style, fonts);
        const part = index === texts.length - 1 ? 'date' : 'issuer';
        return { type: 'group', element: part, structure: { tag: 'P', key: `${chart.id}/${part}` }, items: [line] };
      });
      return seal === null ? [...mark, ...words] : [...words, ...mark];
    },
  };
}

// helpers

const style: TextStyle = { font: 'sans', size: 10.5, colour: ink };
const hint: TextStyle = { font: 'sans', size: 9, colour: faint };
const leading = 17;
/** How far under the seal's middle the middle of issuer and date lies. */
const belowMiddle = 9;
const linesUnderSeal = 4;
const blankDate = '　　年　月　日';

function toPoints(size: Size): Size {
  return { width: millimetres(size.width), height: millimetres(size.height) };
}
