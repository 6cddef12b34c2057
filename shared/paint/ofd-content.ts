import type { Rectangle } from '../kernel/geometry.ts';
import { pointsPerMillimetre } from '../kernel/units.ts';
import type { PathItem, PathSegment, SealItem, Sheet, TextItem } from '../scene/display-list.ts';
import type { Matrix } from '../scene/frame-matrix.ts';
import type { Colour, FontRole } from '../typeset/face.ts';
import type { Fonts } from '../typeset/font-metrics.ts';
import { intersection, mapped, placedItems, type PlacedItem } from './ofd-placed.ts';
import { xmlElement, xmlText } from '../kernel/xml.ts';

/** What the page's objects refer to, by the numbers they have in the document. */
export interface OfdResources {
  readonly fonts: Fonts;
  /** The next free number of the document. */
  nextId(): number;
  fontId(role: FontRole): number;
  /** The number of the glyph in the embedded face. */
  glyph(role: FontRole, codePoint: number): number;
  /** The number of the strip of the seal's image, or null where there is no image. */
  sealId(from: number, to: number): number | null;
}

/**
 * The objects of one page (GB/T 33190-2016 clauses 8 to 11) in mm, in the order of painting. An object's Boundary is its
 * extent and cuts off what lies outside it, so that a frame's window is the Boundary of what it cuts.
 */
export function ofdObjects(sheet: Sheet, resources: OfdResources): string[] {
  const page = { x: 0, y: 0, width: sheet.width, height: sheet.height };
  const objects: PaintedObject[] = [];
  for (const placed of placedItems(sheet.items, page)) {
    paint(placed, resources, objects);
  }
  return objects.map((object) => object.xml);
}

/** The number in mm as OFD writes it: to a thousandth of a millimetre. */
export function millimetreText(points: number): string {
  return decimal(points / pointsPerMillimetre, 1000);
}

/** Whether the item puts ink on paper: where it does not, no character of it is needed. */
export function isVisibleText(item: TextItem): boolean {
  return item.text.trim() !== '';
}

// helpers

interface PaintedObject {
  readonly xml: string;
  readonly bounds: Rectangle;
  readonly isFilled: boolean;
}

function paint({ item, matrix, clip }: PlacedItem, resources: OfdResources, objects: PaintedObject[]): void {
  switch (item.type) {
    case 'path':
      objects.push(...paintPath(item, matrix, clip, resources));
      break;
    case 'text':
      objects.push(...paintText(item, matrix, clip, resources));
      break;
    case 'seal':
      paintSeal(item, matrix, clip, resources, objects);
      break;
  }
}

/** Fill and line are two objects: readers differ in which of one object's two lies on top. */
function paintPath(item: PathItem, matrix: Matrix, clip: Rectangle, resources: OfdResources): PaintedObject[] {
  const segments = item.segments.map((segment) => mapSegment(segment, matrix));
  const scale = Math.hypot(matrix.a, matrix.b);
  const width = item.stroke === null ? 0 : item.lineWidth * scale;
  const object = (reach: number, attributes: Record<string, string | null>, colour: string, isFilled: boolean): PaintedObject[] => {
    const whole = pathBounds(segments, reach);
    const bounds = whole === null ? null : intersection(whole, clip);
    if (whole === null || bounds === null) {
      return [];
    }
    const isCut = bounds.width < whole.width - 1e-6 || bounds.height < whole.height - 1e-6;
    const content = [isCut ? windowClip(bounds) : '', colour, xmlElement('ofd:AbbreviatedData', {}, pathData(segments, bounds))].join('');
    const xml = xmlElement('ofd:PathObject', { ID: resources.nextId(), Boundary: box(bounds), ...attributes }, content);
    return [{ xml, bounds, isFilled }];
  };
  return [
    ...(item.fill === null
      ? []
      : object(0.05, { Stroke: 'false', Fill: 'true' }, xmlElement('ofd:FillColor', { Value: rgb(item.fill) }), true)),
    ...(item.stroke === null
      ? []
      : object(
          width / 2 + 0.05,
          {
            LineWidth: millimetreText(width),
            Cap: 'Round',
            Join: 'Round',
            DashPattern: item.dash === null ? null : item.dash.map((length) => millimetreText(length * scale)).join(' '),
          },
          xmlElement('ofd:StrokeColor', { Value: rgb(item.stroke) }),
          false,
        )),
  ];
}

/** A run of a line of text; characters beyond the basic plane stand alone, with their glyph told. */
interface Run {
  readonly text: string;
  /** Distance in points of the frame from the line's left end, and width. */
  readonly offset: number;
  readonly advances: readonly number[];
  readonly isRare: boolean;
}

function paintText(item: TextItem, matrix: Matrix, clip: Rectangle, resources: OfdResources): PaintedObject[] {
  if (!isVisibleText(item)) {
    return [];
  }
  const font = resources.fonts[item.font];
  const scale = Math.hypot(matrix.a, matrix.b);
  const turn = { a: matrix.a / scale, b: matrix.b / scale, c: matrix.c / scale, d: matrix.d / scale };
  const isTurned = Math.abs(turn.b) > 1e-9 || turn.a < 0;
  return runsOf(item, resources).flatMap((run): PaintedObject[] => {
    const width = run.advances.reduce((sum, advance) => sum + advance, 0);
    const above = (font.ascent / font.unitsPerEm) * item.size;
    const below = (-font.descent / font.unitsPerEm) * item.size;
    const x = item.at.x + run.offset;
    const em = { x: x - 0.1 * item.size, y: item.at.y - above, width: width + 0.2 * item.size, height: above + below };
    const bounds = intersection(mapped(em, matrix), clip);
    if (bounds === null) {
      return [];
    }
    const baseline = {
      x: matrix.a * x + matrix.c * item.at.y + matrix.e - bounds.x,
      y: matrix.b * x + matrix.d * item.at.y + matrix.f - bounds.y,
    };
    const place = isTurned ? { X: '0', Y: '0' } : { X: millimetreText(baseline.x), Y: millimetreText(baseline.y) };
    const code = xmlElement('ofd:TextCode', { ...place, DeltaX: deltas(run.advances.slice(0, -1), scale) }, xmlText(run.text));
    const attributes = {
      ID: resources.nextId(),
      Boundary: box(bounds),
      CTM: isTurned ? [...[turn.a, turn.b, turn.c, turn.d].map((value) => decimal(value, 1e6)), millimetreText(baseline.x), millimetreText(baseline.y)].join(' ') : null,
      Font: resources.fontId(item.font),
      Size: decimal((item.size * scale) / pointsPerMillimetre, 10000),
    };
    const content = [xmlElement('ofd:FillColor', { Value: rgb(item.colour) }), run.isRare ? glyphOf(run.text, item.font, resources) : '', code];
    return [{ xml: xmlElement('ofd:TextObject', attributes, content.join('')), bounds, isFilled: false }];
  });
}

function runsOf(item: TextItem, resources: OfdResources): Run[] {
  const font = resources.fonts[item.font];
  const runs: { text: string; offset: number; advances: number[]; isRare: boolean }[] = [];
  let offset = 0;
  for (const character of item.text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const advance = (font.advance(codePoint) * item.size) / font.unitsPerEm;
    const isRare = codePoint > 0xffff;
    const last = runs.at(-1);
    if (last === undefined || last.isRare || isRare) {
      runs.push({ text: character, offset, advances: [advance], isRare });
    } else {
      last.text += character;
      last.advances.push(advance);
    }
    offset += advance;
  }
  return runs.filter((run) => run.text.trim() !== '');
}

/** Readers that take a text two bytes at a time find no glyph for what takes four: it is told to them (11.4.1). */
function glyphOf(text: string, role: FontRole, resources: OfdResources): string {
  const glyphs = xmlElement('ofd:Glyphs', {}, String(resources.glyph(role, text.codePointAt(0) ?? 0)));
  return xmlElement('ofd:CGTransform', { CodePosition: 0, CodeCount: text.length, GlyphCount: 1 }, glyphs);
}

/** Distances from character to character in mm, runs of the same written `g count distance` (11.3). */
function deltas(advances: readonly number[], scale: number): string | null {
  const words: string[] = [];
  const texts = advances.map((advance) => decimal((advance * scale) / pointsPerMillimetre, 10000));
  for (let at = 0; at < texts.length; ) {
    const text = texts[at] ?? '';
    let count = 1;
    while (texts[at + count] === text) {
      count += 1;
    }
    words.push(...(count > 2 ? ['g', String(count), text] : new Array<string>(count).fill(text)));
    at += count;
  }
  return words.length === 0 ? null : words.join(' ');
}

/**
 * OFD mixes no colours as a seal pressed on print does, so that the seal is put under what is printed on it, but over
 * every area that is filled there.
 */
function paintSeal(item: SealItem, matrix: Matrix, clip: Rectangle, resources: OfdResources, objects: PaintedObject[]): void {
  const id = resources.sealId(item.from, item.to);
  const whole = mapped({ ...item.at, ...item.size }, matrix);
  const bounds = intersection(whole, clip);
  if (id === null || bounds === null) {
    return;
  }
  const origin = {
    x: matrix.a * item.at.x + matrix.c * item.at.y + matrix.e - bounds.x,
    y: matrix.b * item.at.x + matrix.d * item.at.y + matrix.f - bounds.y,
  };
  const { width, height } = item.size;
  const ctm = [matrix.a * width, matrix.b * width, matrix.c * height, matrix.d * height, origin.x, origin.y];
  const xml = xmlElement('ofd:ImageObject', {
    ID: resources.nextId(),
    Boundary: box(bounds),
    CTM: ctm.map(millimetreText).join(' '),
    ResourceID: id,
  });
  const under = objects.findLastIndex((object) => object.isFilled && intersection(object.bounds, bounds) !== null);
  objects.splice(under + 1, 0, { xml, bounds, isFilled: false });
}

function mapSegment(segment: PathSegment, { a, b, c, d, e, f }: Matrix): PathSegment {
  const map = ({ x, y }: { readonly x: number; readonly y: number }) => ({ x: a * x + c * y + e, y: b * x + d * y + f });
  switch (segment.to) {
    case 'close':
      return segment;
    case 'curve':
      return { to: 'curve', first: map(segment.first), second: map(segment.second), point: map(segment.point) };
    default:
      return { to: segment.to, point: map(segment.point) };
  }
}

function pathBounds(segments: readonly PathSegment[], reach: number): Rectangle | null {
  const points = segments.flatMap((segment) => (segment.to === 'close' ? [] : segment.to === 'curve' ? [segment.first, segment.second, segment.point] : [segment.point]));
  if (points.length === 0) {
    return null;
  }
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
  }
  return { x: left - reach, y: top - reach, width: right - left + 2 * reach, height: bottom - top + 2 * reach };
}

function pathData(segments: readonly PathSegment[], { x, y }: Rectangle): string {
  const place = (point: { readonly x: number; readonly y: number }): string => `${millimetreText(point.x - x)} ${millimetreText(point.y - y)}`;
  return segments
    .map((segment) => {
      switch (segment.to) {
        case 'close':
          return 'C';
        case 'curve':
          return `B ${place(segment.first)} ${place(segment.second)} ${place(segment.point)}`;
        default:
          return `${segment.to === 'move' ? 'M' : 'L'} ${place(segment.point)}`;
      }
    })
    .join(' ');
}

/** The Boundary said once more as a path, for readers that draw beyond it. */
function windowClip({ width, height }: Rectangle): string {
  const [right, bottom] = [millimetreText(width), millimetreText(height)];
  const data = xmlElement('ofd:AbbreviatedData', {}, `M 0 0 L ${right} 0 L ${right} ${bottom} L 0 ${bottom} C`);
  const path = xmlElement('ofd:Path', { Boundary: `0 0 ${right} ${bottom}`, Stroke: 'false', Fill: 'true' }, data);
  return xmlElement('ofd:Clips', {}, xmlElement('ofd:Clip', {}, xmlElement('ofd:Area', {}, path)));
}

function box({ x, y, width, height }: Rectangle): string {
  return [x, y, width, height].map(millimetreText).join(' ');
}

function rgb(colour: Colour): string {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16)).join(' ');
}

function decimal(value: number, parts: number): string {
  return String(Math.round(value * parts) / parts + 0);
}
