/** Where two texts part, for a message: a few characters of each from there on. */
export interface TextDifference {
  readonly found: string;
  readonly expected: string;
}

/**
 * Compares texts letter by letter without regard to white space, which a PDF does not carry reliably; null where they agree.
 * Invisible characters that readers of PDF add or drop at line ends do not count either.
 */
export function differingText(found: readonly string[], expected: readonly string[]): TextDifference | null {
  const foundText = condensed(found);
  const expectedText = condensed(expected);
  if (foundText === expectedText) {
    return null;
  }
  let at = 0;
  while (at < foundText.length && foundText[at] === expectedText[at]) {
    at += 1;
  }
  const from = Math.max(0, at - 12);
  return { found: quoted(foundText, from), expected: quoted(expectedText, from) };
}

// helpers

function condensed(texts: readonly string[]): string {
  return texts.join('').replace(/[\s\p{Cc}\p{Cf}\uFFFE\uFFFF]/gu, '');
}

function quoted(text: string, from: number): string {
  return [...text.slice(from, from + 48)].slice(0, 24).join('').toWellFormed();
}
