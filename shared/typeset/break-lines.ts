import { LineBreaker } from 'css-line-break';
import type { FontMetrics } from './font-metrics.ts';

/** Width in points of the text set in one line at `size` points: the sum of the advances. */
export function textWidth(text: string, font: FontMetrics, size: number): number {
  let units = 0;
  for (const character of text) {
    units += font.advance(character.codePointAt(0) ?? 0);
  }
  return (units * size) / font.unitsPerEm;
}

/**
 * The text in lines of at most `maxWidth` points. Breaks as CSS `line-break: strict` does (no closing mark begins a line,
 * no opening mark ends one, numbers stay whole); a run with no such place is broken between characters, and a character
 * wider than the line stands alone. `\n` always breaks. Spaces at a line's end are dropped. No line for an empty text.
 */
export function breakLines(text: string, font: FontMetrics, size: number, maxWidth: number): string[] {
  return fillLines(breakPieces(text), font, size, () => maxWidth);
}

/** A run without a break inside; `ends` = a line ends after it whatever its width. */
export interface BreakPiece {
  readonly text: string;
  readonly ends: boolean;
}

/** The text between its break opportunities, for filling at several widths. */
export function breakPieces(text: string): BreakPiece[] {
  const pieces: BreakPiece[] = [];
  const paragraphs = plainSpaces(text).split('\n');
  for (const paragraph of paragraphs) {
    const breaker = LineBreaker(paragraph, { lineBreak: 'strict', wordBreak: 'normal' });
    const first = pieces.length;
    for (let next = breaker.next(); !next.done; next = breaker.next()) {
      pieces.push({ text: next.value.slice(), ends: false });
    }
    const last = pieces.at(-1);
    if (pieces.length === first || last === undefined) {
      pieces.push({ text: '', ends: true });
    } else {
      pieces[pieces.length - 1] = { text: last.text, ends: true };
    }
  }
  return pieces;
}

/** Fills lines from pieces, line `index` being at most `widthAt(index)` points wide. */
export function fillLines(
  pieces: readonly BreakPiece[],
  font: FontMetrics,
  size: number,
  widthAt: (index: number) => number,
): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  const endLine = (): void => {
    lines.push(line.trimEnd());
    line = '';
    width = 0;
  };
  for (const piece of pieces) {
    const pieceWidth = textWidth(piece.text, font, size);
    const visibleWidth = piece.text.endsWith(' ') ? textWidth(piece.text.trimEnd(), font, size) : pieceWidth;
    if (line !== '' && width + visibleWidth > widthAt(lines.length) + tolerance) {
      endLine();
    }
    if (visibleWidth <= widthAt(lines.length) + tolerance) {
      line += piece.text;
      width += pieceWidth;
    } else {
      for (const character of piece.text) {
        const characterWidth = textWidth(character, font, size);
        if (line !== '' && width + characterWidth > widthAt(lines.length) + tolerance) {
          endLine();
        }
        line += character;
        width += characterWidth;
      }
    }
    if (piece.ends) {
      endLine();
    }
  }
  return lines.some((each) => each !== '') ? trimmed(lines) : [];
}

// helpers

/** Rounding of sums of advances must not turn a line that fits exactly into two. */
const tolerance = 1e-6;

/** Line ends as `\n`; tabs and the other breaking spaces as a space. */
function plainSpaces(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/[\t\v\f\u0085]/g, ' ');
}

/** Without the empty lines before the first and after the last text. */
function trimmed(lines: readonly string[]): string[] {
  const first = lines.findIndex((line) => line !== '');
  const last = lines.findLastIndex((line) => line !== '');
  return lines.slice(first, last + 1);
}
