import { breakLines, textWidth } from '../typeset/break-lines.ts';
import type { Fonts } from '../typeset/font-metrics.ts';

/** A bold text at the largest of the sizes at which it has at most three lines, about equally long; at the smallest where none does. */
export function fitted(text: string, width: number, sizes: readonly number[], fonts: Fonts): { readonly size: number; readonly lines: string[] } {
  for (const size of sizes) {
    const lines = breakLines(text, fonts.sansBold, size, width);
    if (lines.length <= 3 || size === sizes.at(-1)) {
      const even = textWidth(text, fonts.sansBold, size) / lines.length;
      for (let tried = even; lines.length > 1 && tried < width; tried += size / 2) {
        const balanced = breakLines(text, fonts.sansBold, size, tried);
        if (balanced.length <= lines.length) {
          return { size, lines: balanced };
        }
      }
      return { size, lines };
    }
  }
  return { size: 0, lines: [] };
}
