const digits = '零一二三四五六七八九';
const places = ['', '十', '百', '千'];

/** A whole number from 0 to 9999 in Chinese as statutes write it: 10 → 十, 64 → 六十四, 105 → 一百零五. */
export function chineseNumeral(value: number): string {
  if (!Number.isInteger(value) || value < 0 || value > 9999) {
    throw new RangeError(`chineseNumeral takes a whole number from 0 to 9999, not ${value}`);
  }
  if (value === 0) {
    return '零';
  }
  const written = String(value);
  let numeral = '';
  let gap = false;
  for (let index = 0; index < written.length; index += 1) {
    const digit = Number(written[index]);
    if (digit === 0) {
      gap = true;
      continue;
    }
    numeral += `${gap ? '零' : ''}${digits[digit]}${places[written.length - 1 - index]}`;
    gap = false;
  }
  return numeral.startsWith('一十') ? numeral.slice(1) : numeral;
}
