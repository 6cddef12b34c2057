import { LineBreaker } from 'css-line-break';
import type { FontMetrics } from './font-metrics.ts';

/** Width in points of the text set in one line at `size` points: the sum of the advances. */
export function textWidth(text: string, font: FontMetrics, size: number): number {
  return (unitsOf(text, font) * size) / font.unitsPerEm;
}

/**
 * The text in lines of at most `maxWidth` points. Breaks as CSS `line-break: strict` does (no closing mark begins a line,
 * no opening mark ends one, numbers stay whole); a run with no such place is broken between characters, and a character
 * wider than the line stands alone. `\n` always breaks. Spaces at a line's end are dropped. No line for an empty text.
 */
export function breakLines(text: string, font: FontMetrics, size: number, maxWidth: number): string[] {
  return fillLines(breakPieces(text, font), font, size, () => maxWidth);
}

/** A run without a break inside; `ends` = a line ends after it whatever its width. */
export interface BreakPiece {
  readonly text: string;
  readonly ends: boolean;
  /** Width in font units, with and without the spaces at its end. */
  readonly units: number;
  readonly visibleUnits: number;
}

/**
 * The text between its break opportunities, measured once for filling at several widths. A department's charts share most of
 * their sentences: those of a face that were cut before are known again.
 */
export function breakPieces(text: string, font: FontMetrics): readonly BreakPiece[] {
  let known = cutBefore.get(font);
  if (known === undefined) {
    known = new Map();
    cutBefore.set(font, known);
  }
  const before = known.get(text);
  if (before !== undefined) {
    return before;
  }
  if (known.size >= mostKnown) {
    known.clear();
  }
  const pieces = cut(text, font);
  known.set(text, pieces);
  return pieces;
}

/** Fills lines from pieces, line `index` being at most `widthAt(index)` points wide. */
export function fillLines(
  pieces: readonly BreakPiece[],
  font: FontMetrics,
  size: number,
  widthAt: (index: number) => number,
): string[] {
  const perUnit = size / font.unitsPerEm;
  const lines: string[] = [];
  let line = '';
  let width = 0;
  let room = widthAt(0) + tolerance;
  const endLine = (): void => {
    lines.push(line.trimEnd());
    line = '';
    width = 0;
    room = widthAt(lines.length) + tolerance;
  };
  for (const piece of pieces) {
    const visibleWidth = piece.visibleUnits * perUnit;
    if (line !== '' && width + visibleWidth > room) {
      endLine();
    }
    if (visibleWidth <= room) {
      line += piece.text;
      width += piece.units * perUnit;
    } else {
      for (const character of piece.text) {
        const characterWidth = unitsOf(character, font) * perUnit;
        if (line !== '' && width + characterWidth > room) {
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
  const first = lines.findIndex((each) => each !== '');
  const last = lines.findLastIndex((each) => each !== '');
  return first < 0 ? [] : lines.slice(first, last + 1);
}

// helpers

/** What was cut is the same whenever it is asked for: this spares work and changes nothing. */
const cutBefore = new WeakMap<FontMetrics, Map<string, readonly BreakPiece[]>>();
const mostKnown = 4000;

function cut(text: string, font: FontMetrics): BreakPiece[] {
  const pieces: BreakPiece[] = [];
  for (const paragraph of plainSpaces(text).split('\n')) {
    const runs = runsOf(paragraph);
    runs.forEach((run, index) => {
      const visible = run.trimEnd();
      const visibleUnits = unitsOf(visible, font);
      const units = visible.length === run.length ? visibleUnits : unitsOf(run, font);
      pieces.push({ text: run, ends: index === runs.length - 1, units, visibleUnits });
    });
  }
  return pieces;
}

/** Rounding of sums of advances must not turn a line that fits exactly into two. */
const tolerance = 1e-6;

function unitsOf(text: string, font: FontMetrics): number {
  let units = 0;
  for (const character of text) {
    units += font.advance(character.codePointAt(0) ?? 0);
  }
  return units;
}

/** A paragraph's runs between break opportunities; one empty run for an empty paragraph. */
function runsOf(paragraph: string): string[] {
  const runs: string[] = [];
  const breaker = LineBreaker(paragraph, { lineBreak: 'strict', wordBreak: 'normal' });
  for (let next = breaker.next(); !next.done; next = breaker.next()) {
    runs.push(next.value.slice());
  }
  return runs.length === 0 ? [''] : runs;
}

/** Line ends as `\n`; tabs and the other breaking spaces as a space. */
function plainSpaces(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/[\t\v\f\u0085]/g, ' ');
}
