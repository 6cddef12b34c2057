import { rounded } from '../kernel/units.ts';
import type { TextItem } from '../scene/display-list.ts';
import type { Colour, FontRole } from '../typeset/face.ts';
import { textWidth } from '../typeset/break-lines.ts';
import type { Fonts } from '../typeset/font-metrics.ts';

/** Face, size in points and colour of a line. */
export interface TextStyle {
  readonly font: FontRole;
  readonly size: number;
  readonly colour: Colour;
}

/** A line whose line box of `leading` points begins at `top`, from `x` to the right. */
export function lineAt(text: string, x: number, top: number, leading: number, style: TextStyle): TextItem {
  return { type: 'text', text, at: { x: rounded(x), y: rounded(top + (leading - style.size) / 2 + 0.88 * style.size) }, ...style };
}

/** The same, centred about `middle`. */
export function lineCentred(text: string, middle: number, top: number, leading: number, style: TextStyle, fonts: Fonts): TextItem {
  return lineAt(text, middle - textWidth(text, fonts[style.font], style.size) / 2, top, leading, style);
}
