import { decode, encode } from 'fast-png';

/** The picture with at most `colourCount` colours, the most frequent ones, bright ones first; each pixel gets the nearest. Bytes of a PNG in and out. */
export function smallPng(bytes: Uint8Array, colourCount = 24): Uint8Array {
  const { width, height, data, channels } = decode(bytes);
  const counts = new Map<number, number>();
  for (let at = 0; at < data.length; at += channels) {
    const colour = coarse(data[at]!, data[at + 1]!, data[at + 2]!);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const kept = [...counts].sort((one, other) => weight(other) - weight(one) || one[0] - other[0]).slice(0, colourCount).map(([colour]) => colour);
  const indexes = new Map(kept.map((colour, index) => [colour, index]));
  const pixels = new Uint8Array(width * height);
  for (let at = 0, pixel = 0; at < data.length; at += channels, pixel += 1) {
    const colour = coarse(data[at]!, data[at + 1]!, data[at + 2]!);
    let index = indexes.get(colour);
    if (index === undefined) {
      index = nearest(kept, colour);
      indexes.set(colour, index);
    }
    pixels[pixel] = index;
  }
  return encode({ width, height, data: pixels, channels: 1, depth: 8, palette: kept.map(partsOf) }, { zlib: { level: 9 } });
}

// helpers

/** Red, green and blue in one number, each to the nearest of 86 steps, which no eye tells apart on flat grounds. */
function coarse(red: number, green: number, blue: number): number {
  return (step(red) << 16) | (step(green) << 8) | step(blue);
}

/** Bright colours are few and mean something: they count for more than greys. */
function weight([colour, count]: readonly [number, number]): number {
  const parts = partsOf(colour);
  return count * (1 + (Math.max(...parts) - Math.min(...parts)) / 12);
}

function step(part: number): number {
  return Math.round(part / 3) * 3;
}

function partsOf(colour: number): [number, number, number] {
  return [colour >> 16, (colour >> 8) & 255, colour & 255];
}

function nearest(colours: readonly number[], wanted: number): number {
  const [red, green, blue] = partsOf(wanted);
  let best = 0;
  let least = Infinity;
  for (const [index, colour] of colours.entries()) {
    const [r, g, b] = partsOf(colour);
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
    if (distance < least) {
      least = distance;
      best = index;
    }
  }
  return best;
}
