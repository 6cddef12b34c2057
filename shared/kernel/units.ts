/** Points per millimetre: 72 points to the inch, 25.4 mm to the inch. */
export const pointsPerMillimetre = 72 / 25.4;

/** Millimetres to points. */
export function millimetres(value: number): number {
  return value * pointsPerMillimetre;
}

/** Rounded to a thousandth, so that the same geometry prints the same digits everywhere. */
export function rounded(value: number): number {
  const result = Math.round(value * 1000) / 1000;
  return result === 0 ? 0 : result;
}
