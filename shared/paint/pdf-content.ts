import type { Point } from '../kernel/geometry.ts';
import type { FrameItem, GroupItem, PathItem, PathSegment, SceneItem, SealItem, Sheet, TextItem } from '../scene/display-list.ts';
import { frameMatrix } from '../scene/frame-matrix.ts';
import type { Colour, FontRole } from '../typeset/face.ts';
import { asciiWriter, type AsciiWriter } from './ascii-writer.ts';
import { holdsText, type StructureElement, type StructureTree } from './pdf-structure.ts';

/** How a page names what it uses; asking for a name also puts it among the page's resources. */
export interface PageResources {
  font(role: FontRole): PageFont;
  /** Names of the seal's image and of the graphics state that multiplies, or null where there is no image. */
  seal(): { readonly image: string; readonly multiply: string } | null;
}

/** A face on a page: its name there, e.g. `/F1`, and what writes a text in its codes, in hexadecimal. */
export interface PageFont {
  readonly name: string;
  write(text: string, to: AsciiWriter): void;
}

/**
 * The page's operators (ISO 32000-1, annex A), each run marked as an element's of the tree or as an artifact (14.8.2.2). PDF
 * counts y upwards from the lower edge. `page` from 0.
 */
export function pageContent(sheet: Sheet, page: number, resources: PageResources, tree: StructureTree): Uint8Array {
  const marking: Marking = { tree, page, marked: null, last: null };
  const to = asciiWriter();
  const state: State = { to, height: sheet.height, isFramed: false, marking, fill: '', stroke: '', width: Number.NaN, dash: undefined, font: '', size: 0 };
  to.ascii('1 J 1 j');
  writeItems(sheet.items, { element: tree.root, implied: null }, state, resources);
  unmark(state);
  return to.bytes();
}

// helpers

/** What the page's graphics state is, so that nothing is set twice. */
interface State {
  readonly to: AsciiWriter;
  readonly height: number;
  /** Whether a frame's coordinates hold, which are not the page's. */
  readonly isFramed: boolean;
  readonly marking: Marking;
  fill: Colour | '';
  stroke: Colour | '';
  width: number;
  dash: PathItem['dash'] | undefined;
  font: string;
  size: number;
}

/** Whose the operators are that are being written. */
interface Marking {
  readonly tree: StructureTree;
  readonly page: number;
  marked: StructureElement | 'artifact' | null;
  /** The element last written to. */
  last: StructureElement | null;
}

/** Where in the tree the items of a group belong; `implied` is the paragraph begun there for texts that name none. */
type Within = { readonly element: StructureElement; implied: StructureElement | null } | 'artifact';

function writeItems(items: readonly SceneItem[], within: Within, state: State, resources: PageResources): void {
  for (const item of items) {
    switch (item.type) {
      case 'group':
        writeItems(item.items, inside(item, within, state), state, resources);
        break;
      case 'path':
        writePath(item, within, state);
        break;
      case 'text':
        writeText(item, within, state, resources);
        break;
      case 'seal':
        writeSeal(item, within, state, resources);
        break;
      case 'frame':
        writeFrame(item, within, state, resources);
        break;
    }
  }
}

function inside({ structure }: GroupItem, within: Within, { marking }: State): Within {
  if (within === 'artifact' || structure?.tag === 'artifact') {
    return 'artifact';
  }
  const { element } = within;
  return { element: structure === undefined ? element : marking.tree.open(element, structure), implied: null };
}

/** The element a text is part of: where that only holds others, a paragraph in it, a new one after something else was said. */
function elementOf(within: Exclude<Within, 'artifact'>, { tree, last }: Marking): StructureElement {
  if (holdsText(within.element)) {
    return within.element;
  }
  if (within.implied === null || within.implied !== last) {
    within.implied = tree.add(within.element, 'P');
  }
  return within.implied;
}

/** `y` = upper edge of what follows, counted downwards. */
function mark(target: StructureElement | 'artifact', y: number, state: State): void {
  const { marking } = state;
  if (marking.marked === target) {
    return;
  }
  unmark(state);
  marking.marked = target;
  if (target === 'artifact') {
    state.to.ascii('\n/Artifact BMC');
  } else {
    target.place ??= { page: marking.page, top: state.isFramed ? null : state.height - y };
    marking.last = target;
    state.to.ascii(`\n/${target.tag}<</MCID ${marking.tree.mark(target, marking.page)}>>BDC`);
  }
}

function unmark({ to, marking }: State): void {
  if (marking.marked !== null) {
    marking.marked = null;
    to.ascii('\nEMC');
  }
}

/** A path is decoration, but for those of a figure. */
function writePath(item: PathItem, within: Within, state: State): void {
  // A path with neither fill nor line is nothing; painted without an operator it would come out black elsewhere.
  if (item.fill === null && item.stroke === null) {
    return;
  }
  const figure = within !== 'artifact' && within.element.tag === 'Figure' ? within.element : 'artifact';
  mark(figure, firstPoint(item)?.y ?? 0, state);
  if (item.fill !== null) {
    setFill(item.fill, state);
  }
  if (item.stroke !== null) {
    setStroke(item, item.stroke, state);
  }
  const { to, height } = state;
  if (item.stroke !== null || !writeRectangles(item.segments, state)) {
    for (const segment of item.segments) {
      switch (segment.to) {
        case 'close':
          to.ascii('\nh');
          break;
        case 'curve':
          to.ascii('\n');
          numbers(to, segment.first.x, height - segment.first.y, segment.second.x, height - segment.second.y, segment.point.x, height - segment.point.y);
          to.ascii('c');
          break;
        default:
          to.ascii('\n');
          numbers(to, segment.point.x, height - segment.point.y);
          to.ascii(segment.to === 'move' ? 'm' : 'l');
      }
    }
  }
  to.ascii(item.fill === null ? '\nS' : item.stroke === null ? '\nf' : '\nB');
}

/** The path as upright rectangles, which take one operator each; false and nothing written where it is anything else. */
function writeRectangles(segments: readonly PathSegment[], { to, height }: State): boolean {
  for (let index = 0; index < segments.length; index += 5) {
    if (rectangleAt(segments, index) === null) {
      return false;
    }
  }
  for (let index = 0; index < segments.length; index += 5) {
    const corners = rectangleAt(segments, index);
    if (corners !== null) {
      const [first, last] = corners;
      to.ascii('\n');
      numbers(to, first.x, height - last.y, last.x - first.x, last.y - first.y);
      to.ascii('re');
    }
  }
  return segments.length > 0;
}

/** First and third corner where the five segments go round an upright rectangle. */
function rectangleAt(segments: readonly PathSegment[], index: number): readonly [Point, Point] | null {
  const [start, first, second, third, end] = [segments[index], segments[index + 1], segments[index + 2], segments[index + 3], segments[index + 4]];
  if (start?.to !== 'move' || first?.to !== 'line' || second?.to !== 'line' || third?.to !== 'line' || end?.to !== 'close') {
    return null;
  }
  const [a, b, c, d] = [start.point, first.point, second.point, third.point];
  return a.y !== b.y || b.x !== c.x || c.y !== d.y || d.x !== a.x || c.x < a.x || c.y < a.y ? null : [a, c];
}

function firstPoint({ segments }: PathItem): Point | undefined {
  for (const segment of segments) {
    if (segment.to !== 'close') {
      return segment.point;
    }
  }
  return undefined;
}

function writeText(item: TextItem, within: Within, state: State, resources: PageResources): void {
  if (item.text.trim() === '') {
    return;
  }
  const element = within === 'artifact' ? within : elementOf(within, state.marking);
  mark(element, item.at.y - item.size, state);
  if (element !== 'artifact' && isHeading(element)) {
    element.title += item.text;
  }
  const { to } = state;
  const font = resources.font(item.font);
  setFill(item.colour, state);
  if (state.font !== font.name || state.size !== item.size) {
    [state.font, state.size] = [font.name, item.size];
    to.ascii(`\n${font.name} `);
    numbers(to, item.size);
    to.ascii('Tf');
  }
  to.ascii('\nBT 1 0 0 1 ');
  numbers(to, item.at.x, state.height - item.at.y);
  to.ascii('Tm <');
  font.write(item.text, to);
  to.ascii('> Tj ET');
}

/** The strip of the image through a clip, the whole image behind it, multiplied over what is there. */
function writeSeal(item: SealItem, within: Within, state: State, resources: PageResources): void {
  const names = resources.seal();
  if (names === null) {
    return;
  }
  const { at, size } = item;
  const figure = within === 'artifact' ? within : state.marking.tree.add(within.element, 'Figure', sealInWords);
  mark(figure, at.y, state);
  const whole = size.width / (item.to - item.from);
  const lower = state.height - at.y - size.height;
  const { to } = state;
  to.ascii('\nq\n');
  numbers(to, at.x, lower, size.width, size.height);
  to.ascii(`re W n\n${names.multiply} gs\n`);
  numbers(to, whole, 0, 0, size.height, at.x - item.from * whole, lower);
  to.ascii(`cm\n${names.image} Do\nQ`);
}

/** The frame's items in their own coordinates, counted upwards from its origin. */
function writeFrame(item: FrameItem, within: Within, state: State, resources: PageResources): void {
  unmark(state);
  const { a, b, c, d, e, f } = frameMatrix(item);
  const { x, y, width, height } = item.window;
  const { to } = state;
  to.ascii(`\nq\n${[a, -b, -c, d, e, state.height - f].map(precise).join(' ')} cm\n`);
  numbers(to, x, -y - height, width, height);
  to.ascii('re W n');
  writeItems(item.items, within, { ...state, height: 0, isFramed: true }, resources);
  unmark(state);
  to.ascii('\nQ');
  // Some readers keep the frame's face after it: the next text names its own again.
  state.font = '';
}

function isHeading({ tag }: StructureElement): boolean {
  return tag === 'H1' || tag === 'H2' || tag === 'H3';
}

const sealInWords = '单位印章';

/** Factors are small numbers, for which a hundredth of a point is not near enough. */
function precise(value: number): string {
  return String(Math.round(value * 1e6) / 1e6 + 0);
}

function setFill(fill: Colour, state: State): void {
  if (state.fill !== fill) {
    state.fill = fill;
    writeColour(fill, 'rg', state.to);
  }
}

function setStroke({ lineWidth, dash }: PathItem, stroke: Colour, state: State): void {
  const { to } = state;
  if (state.stroke !== stroke) {
    state.stroke = stroke;
    writeColour(stroke, 'RG', to);
  }
  if (state.width !== lineWidth) {
    state.width = lineWidth;
    to.ascii('\n');
    numbers(to, lineWidth);
    to.ascii('w');
  }
  if (state.dash === undefined || state.dash?.[0] !== dash?.[0] || state.dash?.[1] !== dash?.[1]) {
    state.dash = dash;
    to.ascii('\n[');
    if (dash !== null) {
      numbers(to, dash[0], dash[1]);
    }
    to.ascii('] 0 d');
  }
}

function writeColour(colour: Colour, operator: 'rg' | 'RG', to: AsciiWriter): void {
  const value = Number.parseInt(colour.slice(1), 16);
  to.ascii('\n');
  numbers(to, (value >> 16) / 255, ((value >> 8) & 0xff) / 255, (value & 0xff) / 255);
  to.ascii(operator);
}

/** Each with a space after it. */
function numbers(to: AsciiWriter, first: number, second?: number, third?: number, fourth?: number, fifth?: number, sixth?: number): void {
  to.number(first);
  to.ascii(' ');
  if (second !== undefined) {
    numbers(to, second, third, fourth, fifth, sixth);
  }
}
