import { encode } from 'fast-png';
import { requireSealShape } from '../../../shared/carriers/seal-image.ts';
import type { Size } from '../../../shared/kernel/geometry.ts';
import { MingquanError } from '../../../shared/kernel/mingquan-error.ts';
import { decodePng, type Pixels } from './decode-png.ts';

/** How a scan is made into a seal. */
export interface SealWishes {
  /** Printed width of the seal in mm, from edge to edge of what is left of the scan. */
  readonly width: number;
  /** Degrees it is turned, clockwise. */
  readonly rotation: number;
  /** How much of what is nearly white is paper: 0 keeps every shade, 1 takes all but full ink away. */
  readonly threshold: number;
}

/** A seal's picture and its printed size in mm. */
export interface SealPicture {
  readonly png: Uint8Array;
  readonly size: Size;
}

/**
 * The seal out of a scan: paper made transparent with a soft edge, turned, cut to the ink, and no finer than print needs.
 * Throws `seal.not-an-image`, `seal.too-large`, `seal.blank`, `seal.odd-shape`.
 */
export function scanToSeal(png: Uint8Array, { width, rotation, threshold }: SealWishes): SealPicture {
  const ink = cutToInk(liftInk(decodePng(png), threshold));
  const small = shrink(ink, 2 * finestPixels(width));
  const turned = rotation % 360 === 0 ? small : cutToInk(turn(small, rotation));
  const { data, ...size } = shrink(turned, finestPixels(width));
  const printed = { width, height: Math.round((100 * width * size.height) / size.width) / 100 };
  requireSealShape(printed);
  return { png: encode({ ...size, data: new Uint8Array(data.buffer), channels: 4, depth: 8 }), size: printed };
}

// helpers

/** 800 dots per inch, finer than office printers, over the width in mm. */
function finestPixels(width: number): number {
  return Math.round((width / 25.4) * 800);
}

/** Each pixel as ink of its own colour over white paper, the paper's own shade taken out first. */
function liftInk({ width, height, data }: Pixels, threshold: number): Pixels {
  const paper = paperShade({ width, height, data });
  const [clear, full] = [0.02 + 0.5 * threshold, 0.12 + 0.75 * threshold];
  const [redScale, greenScale, blueScale] = [255 / paper[0], 255 / paper[1], 255 / paper[2]];
  const out = new Uint8ClampedArray(data.length);
  for (let at = 0; at < data.length; at += 4) {
    const red = Math.min(255, (data[at] ?? 0) * redScale);
    const green = Math.min(255, (data[at + 1] ?? 0) * greenScale);
    const blue = Math.min(255, (data[at + 2] ?? 0) * blueScale);
    const depth = 1 - Math.min(red, green, blue) / 255;
    const part = Math.min(1, (depth - clear) / (full - clear));
    if (part > 0) {
      // Thin ink is the same colour as full ink, less of it: what it lacks is put into the opacity.
      const share = Math.max(depth, part);
      out[at] = 255 - (255 - red) / share;
      out[at + 1] = 255 - (255 - green) / share;
      out[at + 2] = 255 - (255 - blue) / share;
      out[at + 3] = (data[at + 3] ?? 0) * part * part * (3 - 2 * part);
    }
  }
  return { width, height, data: out };
}

/** The shade around the picture's edge, where it is light: a photograph of white paper is grey. */
function paperShade({ width, height, data }: Pixels): [number, number, number] {
  const places: number[] = [];
  for (let column = 0; column < width; column += 1) {
    places.push(column, (height - 1) * width + column);
  }
  for (let row = 0; row < height; row += 1) {
    places.push(row * width, row * width + width - 1);
  }
  const opaque = places.filter((place) => (data[place * 4 + 3] ?? 0) > 250);
  const median = (channel: number): number => {
    const levels = opaque.map((place) => data[place * 4 + channel] ?? 255).sort((one, other) => one - other);
    return levels[Math.floor(levels.length / 2)] ?? 255;
  };
  const shade: [number, number, number] = [median(0), median(1), median(2)];
  return Math.min(...shade) > lightPaper ? shade : [255, 255, 255];
}

const lightPaper = 150;
/** Opacity from which a pixel counts as ink, and how many of them a row or column needs: a speck of dust is none. */
const inkOpacity = 40;
const inkPixels = 2;

function cutToInk(pixels: Pixels): Pixels {
  const { width, height, data } = pixels;
  const rows = new Uint32Array(height);
  const columns = new Uint32Array(width);
  for (let row = 0, at = 3; row < height; row += 1) {
    for (let column = 0; column < width; column += 1, at += 4) {
      if ((data[at] ?? 0) >= inkOpacity) {
        rows[row] = (rows[row] ?? 0) + 1;
        columns[column] = (columns[column] ?? 0) + 1;
      }
    }
  }
  const [top, bottom] = [rows.findIndex((count) => count >= inkPixels), rows.findLastIndex((count) => count >= inkPixels)];
  const [left, right] = [columns.findIndex((count) => count >= inkPixels), columns.findLastIndex((count) => count >= inkPixels)];
  if (bottom - top < 8 || right - left < 8) {
    throw new MingquanError('seal.blank');
  }
  const size = { width: right - left + 1, height: bottom - top + 1 };
  const out = new Uint8ClampedArray(size.width * size.height * 4);
  for (let row = 0; row < size.height; row += 1) {
    const start = ((top + row) * width + left) * 4;
    out.set(data.subarray(start, start + size.width * 4), row * size.width * 4);
  }
  return { ...size, data: out };
}

/** Each new pixel is the mean of those it covers, weighted by their opacity. */
function shrink(pixels: Pixels, mostWide: number): Pixels {
  const scale = pixels.width / mostWide;
  if (scale <= 1) {
    return pixels;
  }
  const width = mostWide;
  const height = Math.max(1, Math.round(pixels.height / scale));
  const out = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row += 1) {
    const [top, bottom] = [Math.floor(row * scale), Math.min(pixels.height, Math.max(Math.floor(row * scale) + 1, Math.floor((row + 1) * scale)))];
    for (let column = 0; column < width; column += 1) {
      const [left, right] = [Math.floor(column * scale), Math.min(pixels.width, Math.max(Math.floor(column * scale) + 1, Math.floor((column + 1) * scale)))];
      const sum: Sum = [0, 0, 0, 0];
      for (let y = top; y < bottom; y += 1) {
        for (let x = left; x < right; x += 1) {
          add(sum, pixels, y * pixels.width + x, 1);
        }
      }
      put(out, row * width + column, sum, (bottom - top) * (right - left));
    }
  }
  return { width, height, data: out };
}

/** Turned clockwise about its middle, each pixel a mixture of the four it comes from. */
function turn(pixels: Pixels, degrees: number): Pixels {
  const angle = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const width = Math.ceil(Math.abs(pixels.width * cos) + Math.abs(pixels.height * sin)) + 2;
  const height = Math.ceil(Math.abs(pixels.width * sin) + Math.abs(pixels.height * cos)) + 2;
  const out = new Uint8ClampedArray(width * height * 4);
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) {
      const [dx, dy] = [column - (width - 1) / 2, row - (height - 1) / 2];
      const x = dx * cos + dy * sin + (pixels.width - 1) / 2;
      const y = dy * cos - dx * sin + (pixels.height - 1) / 2;
      const [left, top] = [Math.floor(x), Math.floor(y)];
      const sum: Sum = [0, 0, 0, 0];
      for (const [over, down] of corners) {
        const [px, py] = [left + over, top + down];
        if (px >= 0 && py >= 0 && px < pixels.width && py < pixels.height) {
          add(sum, pixels, py * pixels.width + px, (over === 0 ? 1 - (x - left) : x - left) * (down === 0 ? 1 - (y - top) : y - top));
        }
      }
      put(out, row * width + column, sum, 1);
    }
  }
  return { width, height, data: out };
}

const corners = [[0, 0], [1, 0], [0, 1], [1, 1]] as const;

/** Red, green and blue weighted by opacity, and opacity. */
type Sum = [number, number, number, number];

function add(sum: Sum, { data }: Pixels, place: number, weight: number): void {
  const at = place * 4;
  const opacity = weight * (data[at + 3] ?? 0);
  sum[0] += opacity * (data[at] ?? 0);
  sum[1] += opacity * (data[at + 1] ?? 0);
  sum[2] += opacity * (data[at + 2] ?? 0);
  sum[3] += opacity;
}

function put(out: Uint8ClampedArray, place: number, [red, green, blue, opacity]: Readonly<Sum>, count: number): void {
  if (opacity > 0) {
    out[place * 4] = red / opacity;
    out[place * 4 + 1] = green / opacity;
    out[place * 4 + 2] = blue / opacity;
    out[place * 4 + 3] = opacity / count;
  }
}
