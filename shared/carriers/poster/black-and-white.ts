import type { SceneItem } from '../../scene/display-list.ts';
import type { Colour } from '../../typeset/face.ts';

/**
 * The items in ink and greys, for printers without colour: every text and line as dark or as light as it can be, every area
 * a grey as light or dark as its colour, in few steps that a copier keeps apart.
 */
export function inBlackAndWhite(items: readonly SceneItem[]): SceneItem[] {
  return items.map((item): SceneItem => {
    switch (item.type) {
      case 'group':
      case 'frame':
        return { ...item, items: inBlackAndWhite(item.items) };
      case 'text':
        return { ...item, colour: inkOf(item.colour) };
      case 'path':
        return { ...item, fill: item.fill === null ? null : greyOf(item.fill), stroke: item.stroke === null ? null : inkOf(item.stroke) };
      case 'seal':
        return item;
    }
  });
}

/** Relative luminance of a colour by WCAG 2.1: 0 for black, 1 for white. */
export function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours by WCAG 2.1: 1 for the same, 21 for black and white. */
export function contrast(first: Colour, second: Colour): number {
  const [light, dark] = [luminance(first), luminance(second)].sort((one, other) => other - one);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

// helpers

const black: Colour = '#000000';
const white: Colour = '#ffffff';

/** Greys of areas with the least luminance each stands for. */
const greys: readonly (readonly [number, Colour])[] = [
  [0.97, white],
  [0.5, '#ececec'],
  [0.18, '#b8b8b8'],
  [0, '#1c1c1c'],
];

function inkOf(colour: Colour): Colour {
  return luminance(colour) > 0.5 ? white : black;
}

function greyOf(colour: Colour): Colour {
  const light = luminance(colour);
  return colour === black ? black : (greys.find(([least]) => light >= least)?.[1] ?? black);
}
