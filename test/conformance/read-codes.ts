import { decode } from 'fast-png';
import jsQR from 'jsqr';

/** A picture of eight bits each of red, green, blue and opacity, on white where nothing covers it. */
export interface CodePixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

export function pixelsOfPng(file: Uint8Array): CodePixels {
  const { width, height, channels, data: samples } = decode(file);
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let index = 0; index < width * height; index += 1) {
    for (let channel = 0; channel < 3; channel += 1) {
      data[index * 4 + channel] = samples[index * channels + (channels < 3 ? 0 : channel)] ?? 0;
    }
  }
  return { width, height, data };
}

/** What every code of the picture says, and nothing for one that cannot be read. Codes are what is wholly black: no ink of ours but theirs is. */
export function codesIn({ width, height, data }: CodePixels): string[] {
  const isBlack = (x: number, y: number): boolean => [0, 1, 2].every((channel) => data[(y * width + x) * 4 + channel] === 0);
  const all = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
  return runsOf(all(width).filter((x) => all(height).some((y) => isBlack(x, y)))).flatMap(([left, right]) =>
    runsOf(all(height).filter((y) => all(right - left).some((x) => isBlack(left + x, y)))).map(([top, foot]) => {
      const [x, y] = [Math.max(0, left - quiet), Math.max(0, top - quiet)];
      const [columns, rows] = [Math.min(width, right + quiet) - x, Math.min(height, foot + quiet) - y];
      const part = new Uint8ClampedArray(columns * rows * 4);
      for (let row = 0; row < rows; row += 1) {
        const start = ((y + row) * width + x) * 4;
        part.set(data.subarray(start, start + columns * 4), row * columns * 4);
      }
      return jsQR(part, columns, rows)?.data ?? '';
    }),
  );
}

// helpers

/** White kept around a code, in pixels; two codes lie further apart than twice that. */
const quiet = 20;

/** The numbers, which rise, as runs without a gap between codes: first and last. */
function runsOf(numbers: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && number - run[1] <= 2 * quiet) {
      run[1] = number;
    } else {
      runs.push([number, number]);
    }
  }
  return runs;
}
