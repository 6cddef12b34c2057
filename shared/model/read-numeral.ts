/**
 * A whole number as people write it: digits of either width or Chinese up to 9999 (64, ６４, 六十四, 一百零五, 两千);
 * null where the text is neither.
 */
export function readNumeral(text: string): number | null {
  const figure = text.trim().normalize('NFKC');
  if (/^\d{1,6}$/.test(figure)) {
    return Number(figure);
  }
  const match = /^(?:([一二两三四五六七八九])千)?零?(?:([一二两三四五六七八九])百)?零?(?:([一二三四五六七八九])?(十))?零?([一二两三四五六七八九])?$/.exec(figure);
  if (figure === '' || match === null) {
    return figure === '零' || figure === '〇' ? 0 : null;
  }
  const [, thousands, hundreds, tens, ten, ones] = match;
  const value = digit(thousands) * 1000 + digit(hundreds) * 100 + (ten === undefined ? 0 : tens === undefined ? 10 : digit(tens) * 10) + digit(ones);
  return value === 0 && !/^[零〇]$/.test(figure) ? null : value;
}

// helpers

function digit(character: string | undefined): number {
  return character === undefined ? 0 : character === '两' ? 2 : '零一二三四五六七八九'.indexOf(character);
}
