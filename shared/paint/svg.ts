import { assertNever } from '../kernel/assert-never.ts';
import { rounded } from '../kernel/units.ts';
import type { FrameItem, PathItem, PathSegment, Scene, SceneItem, SealItem, TextItem } from '../scene/display-list.ts';
import { frameMatrix } from '../scene/frame-matrix.ts';
import type { FontRole } from '../typeset/face.ts';

export interface SvgOptions {
  /** The unit's own seal as a data URI of a PNG; null leaves seal items out. */
  readonly seal: string | null;
  /** Colour of the paper, or null for none. */
  readonly paper: `#${string}` | null;
}

/** How a scene stands within a page of HTML. */
export interface InlineSvgOptions extends SvgOptions {
  /** Before every id in the drawing, so that several stand on one page: letters, digits and hyphens. */
  readonly id: string;
  /** What the drawing is called, and what it shows, for who does not see it. */
  readonly name: string;
  readonly description: string;
  /** `img` where its texts stand beside it as well, `group` where its parts are read and touched. */
  readonly role: 'img' | 'group';
}

/** Family and weight that stand for each role; pages and rasterisers load the shipped faces under these names. */
export const svgFaces: Readonly<Record<FontRole, { readonly family: string; readonly weight: 400 | 700 }>> = {
  sans: { family: 'Noto Sans SC', weight: 400 },
  sansBold: { family: 'Noto Sans SC', weight: 700 },
  serif: { family: 'Noto Serif SC', weight: 400 },
};

/**
 * A scene as an SVG document of its size in points. Each line of text is one element at its place, kerning and ligatures
 * off, so that it is as wide as it was measured.
 */
export function paintSvg(scene: Scene, options: SvgOptions): string {
  const size = `width="${number(scene.width)}pt" height="${number(scene.height)}pt"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="${viewBox(scene)}">`,
    `<style>text{font-kerning:none;font-variant-ligatures:none;font-feature-settings:"kern" 0,"liga" 0,"calt" 0,"locl" 0;white-space:pre}</style>`,
    ...contents(scene, { ...options, id: '' }),
    '</svg>',
    '',
  ].join('\n');
}

/**
 * A scene as an SVG element of a page, as wide as its place. The page sets its texts as `paintSvg` does: kerning and ligatures
 * off, spaces kept (class `drawing`).
 */
export function paintInlineSvg(scene: Scene, options: InlineSvgOptions): string {
  const { id, role } = options;
  return [
    `<svg class="drawing" role="${role}" aria-labelledby="${id}-name" aria-describedby="${id}-description" viewBox="${viewBox(scene)}">`,
    `<title id="${id}-name">${escaped(options.name)}</title><desc id="${id}-description">${escaped(options.description)}</desc>`,
    ...contents(scene, options),
    '</svg>',
  ].join('\n');
}

// helpers

type Painting = SvgOptions & Pick<InlineSvgOptions, 'id'>;

function viewBox({ width, height }: Scene): string {
  return `0 0 ${number(width)} ${number(height)}`;
}

function contents(scene: Scene, options: Painting): string[] {
  const paper = options.paper === null ? [] : [`<rect width="${number(scene.width)}" height="${number(scene.height)}" fill="${options.paper}"/>`];
  return [...paper, '<g stroke-linecap="round" stroke-linejoin="round" fill="none">', ...paintItems(scene.items, options), '</g>'];
}

function paintItems(items: readonly SceneItem[], options: Painting): string[] {
  return items.flatMap((item) => {
    switch (item.type) {
      case 'group':
        return [`<g data-element="${escaped(item.element)}">`, ...paintItems(item.items, options), '</g>'];
      case 'path':
        return paintPath(item);
      case 'text':
        return [paintText(item)];
      case 'seal':
        return paintSeal(item, options);
      case 'frame':
        return paintFrame(item, options);
      default:
        return assertNever(item);
    }
  });
}

function paintPath(item: PathItem): string[] {
  if (item.fill === null && item.stroke === null) {
    return [];
  }
  const fill = item.fill === null ? '' : ` fill="${item.fill}"`;
  const stroke = item.stroke === null ? '' : ` stroke="${item.stroke}" stroke-width="${number(item.lineWidth)}"`;
  const dash = item.dash === null || item.stroke === null ? '' : ` stroke-dasharray="${item.dash.map(number).join(' ')}"`;
  return [`<path d="${item.segments.map(segmentText).join('')}"${fill}${stroke}${dash}/>`];
}

function segmentText(segment: PathSegment): string {
  switch (segment.to) {
    case 'close':
      return 'Z';
    case 'curve':
      return `C${[segment.first, segment.second, segment.point].map(({ x, y }) => `${number(x)} ${number(y)}`).join(' ')}`;
    default:
      return `${segment.to === 'move' ? 'M' : 'L'}${number(segment.point.x)} ${number(segment.point.y)}`;
  }
}

function paintText(item: TextItem): string {
  const { family, weight } = svgFaces[item.font];
  const place = `x="${number(item.at.x)}" y="${number(item.at.y)}"`;
  const face = `font-family="${family}" font-weight="${weight}" font-size="${number(item.size)}"`;
  return `<text ${place} ${face} fill="${item.colour}">${escaped(item.text)}</text>`;
}

function paintSeal(item: SealItem, { seal, id }: Painting): string[] {
  if (seal === null) {
    return [];
  }
  const { at, size } = item;
  const whole = size.width / (item.to - item.from);
  const clip = `${id}${id === '' ? '' : '-'}seal-${number(at.x)}-${number(at.y)}`;
  return [
    `<clipPath id="${clip}"><rect x="${number(at.x)}" y="${number(at.y)}" width="${number(size.width)}" height="${number(size.height)}"/></clipPath>`,
    `<image clip-path="url(#${clip})" style="mix-blend-mode:multiply" x="${number(at.x - item.from * whole)}" y="${number(at.y)}" ` +
      `width="${number(whole)}" height="${number(size.height)}" preserveAspectRatio="none" href="${escaped(seal)}"/>`,
  ];
}

/** A nested drawing clips to its own box without a name for it. */
function paintFrame(item: FrameItem, options: Painting): string[] {
  const { a, b, c, d, e, f } = frameMatrix(item);
  const { x, y, width, height } = item.window;
  const box = [x, y, width, height].map(number);
  const matrix = [a, b, c, d, e, f].map((value) => Math.round(value * 1e6) / 1e6).join(' ');
  return [
    `<g transform="matrix(${matrix})"><svg x="${box[0]}" y="${box[1]}" width="${box[2]}" height="${box[3]}" viewBox="${box.join(' ')}">`,
    ...paintItems(item.items, options),
    '</svg></g>',
  ];
}

function number(value: number): string {
  return String(rounded(value));
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
