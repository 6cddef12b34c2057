/** A mark of half width in Chinese text: where it stands, and what should stand there. */
export interface HalfWidthMark {
  readonly index: number;
  readonly mark: string;
  readonly full: string;
}

/**
 * The marks of half width that stand beside Chinese characters. Those within and between codes, numbers, addresses of the
 * web and words of other scripts are as they should be.
 */
export function halfWidthMarks(text: string): HalfWidthMark[] {
  const kept = [...text.matchAll(/[a-z]+:\/\/[!-~]+|www\.[!-~]+|[\w.+-]+@[\w.-]+/gi)].map((match) => [match.index, match.index + match[0].length] as const);
  const pairs = pairsOf(text);
  return [...text.matchAll(/[,;:!?.()]/g)].flatMap(({ 0: mark, index }) => {
    const isKept = kept.some(([from, to]) => index >= from && index < to);
    const isWrong = mark === '(' || mark === ')' ? pairs.has(index) : isBesideChinese(text, index, mark);
    return !isKept && isWrong ? [{ index, mark, full: fullWidth[mark] ?? mark }] : [];
  });
}

/** The text with marks of full width where they belong, and figures and letters of half width. */
export function withFullMarks(text: string): string {
  const marks = new Map(halfWidthMarks(text).map(({ index, full }) => [index, full]));
  const marked = Array.from({ length: text.length }, (_, index) => marks.get(index) ?? text.charAt(index)).join('');
  return marked.replace(wideFigures, (character) => character.normalize('NFKC'));
}

/** Figures and Latin letters of full width. */
export const wideFigures = /[０-９Ａ-Ｚａ-ｚ]/g;

// helpers

const fullWidth: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '!': '！', '?': '？', '.': '。', '(': '（', ')': '）' };
const character = /[\u3400-\u9fff]/;
const chinese = /[\u3400-\u9fff“”‘’《》〈〉（），。；：！？、]/;

/** After a Chinese character, or before one where no figure or letter goes before; a full stop only at the end or before one. */
function isBesideChinese(text: string, index: number, mark: string): boolean {
  const [before, after] = [text.slice(0, index).trimEnd().at(-1) ?? '', text.slice(index + 1).trimStart().charAt(0)];
  if (mark === '.') {
    return /[\u3400-\u9fff”》）]/.test(before) && (after === '' || chinese.test(after));
  }
  return chinese.test(before) || chinese.test(after);
}

/** The places of brackets with Chinese in them, before or behind them. */
function pairsOf(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  const open: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/[()（）]/g)) {
    if (mark === '(' || mark === '（') {
      open.push(index);
    } else {
      const from = open.pop() ?? null;
      const [before, inside, after] = [text.slice(0, from ?? index).trimEnd().at(-1) ?? '', text.slice((from ?? index) + 1, index), text.slice(index + 1).trimStart().charAt(0)];
      if (chinese.test(inside) || character.test(before) || character.test(after)) {
        found.add(index);
        if (from !== null) {
          found.add(from);
        }
      }
    }
  }
  for (const from of open) {
    if (character.test(text.slice(from + 1)) || character.test(text.slice(0, from).trimEnd().at(-1) ?? '')) {
      found.add(from);
    }
  }
  return found;
}
