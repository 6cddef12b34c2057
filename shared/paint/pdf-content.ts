import type { Point, Rectangle } from '../kernel/geometry.ts';
import { rounded } from '../kernel/units.ts';
import type { FrameItem, GroupItem, PathItem, PathSegment, SceneItem, SealItem, Sheet, TextItem } from '../scene/display-list.ts';
import { frameMatrix } from '../scene/frame-matrix.ts';
import type { Colour, FontRole } from '../typeset/face.ts';
import { holdsText, type StructureElement, type StructureTree } from './pdf-structure.ts';

/** How a page names what it uses; asking for a name also puts it among the page's resources. */
export interface PageResources {
  /** Name of the face, e.g. `/F-1`, and the text in its codes. */
  text(role: FontRole, text: string): { readonly font: string; readonly codes: string };
  /** Names of the seal's image and of the graphics state that multiplies, or null where there is no image. */
  seal(): { readonly image: string; readonly multiply: string } | null;
}

/**
 * The page's operators (ISO 32000-1, annex A), each run marked as an element's of the tree or as an artifact (14.8.2.2). PDF
 * counts y upwards from the lower edge. `page` from 0.
 */
export function pageContent(sheet: Sheet, page: number, resources: PageResources, tree: StructureTree): string {
  const marking: Marking = { tree, page, marked: null, last: null };
  const state: State = { lines: [], height: sheet.height, isFramed: false, marking, fill: '', stroke: '', width: '', dash: '', font: '' };
  state.lines.push('1 J 1 j');
  writeItems(sheet.items, { element: tree.root, implied: null }, state, resources);
  unmark(state);
  return state.lines.join('\n');
}

// helpers

/** What the page's graphics state is, so that nothing is set twice. */
interface State {
  readonly lines: string[];
  readonly height: number;
  /** Whether a frame's coordinates hold, which are not the page's. */
  readonly isFramed: boolean;
  readonly marking: Marking;
  fill: string;
  stroke: string;
  width: string;
  dash: string;
  font: string;
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
    state.lines.push('/Artifact BMC');
  } else {
    target.place ??= { page: marking.page, top: state.isFramed ? null : state.height - y };
    marking.last = target;
    state.lines.push(`/${target.tag}<</MCID ${marking.tree.mark(target, marking.page)}>>BDC`);
  }
}

function unmark({ lines, marking }: State): void {
  if (marking.marked !== null) {
    marking.marked = null;
    lines.push('EMC');
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
    set(state, 'fill', `${colour(item.fill)} rg`);
  }
  if (item.stroke !== null) {
    set(state, 'stroke', `${colour(item.stroke)} RG`);
    set(state, 'width', `${number(item.lineWidth)} w`);
    set(state, 'dash', item.dash === null ? '[] 0 d' : `[${number(item.dash[0])} ${number(item.dash[1])}] 0 d`);
  }
  const y = (value: number): string => number(state.height - value);
  const rectangles = item.stroke === null ? rectanglesOf(item.segments) : null;
  for (const { x, y: top, width, height } of rectangles ?? []) {
    state.lines.push(`${number(x)} ${y(top + height)} ${number(width)} ${number(height)} re`);
  }
  for (const segment of rectangles === null ? item.segments : []) {
    switch (segment.to) {
      case 'close':
        state.lines.push('h');
        break;
      case 'curve': {
        const { first, second, point } = segment;
        const points = [first, second, point].map((each) => `${number(each.x)} ${y(each.y)}`);
        state.lines.push(`${points.join(' ')} c`);
        break;
      }
      default:
        state.lines.push(`${number(segment.point.x)} ${y(segment.point.y)} ${segment.to === 'move' ? 'm' : 'l'}`);
    }
  }
  state.lines.push(item.fill === null ? 'S' : item.stroke === null ? 'f' : 'B');
}

/** The path as upright rectangles, which take one operator each; null where it is anything else. */
function rectanglesOf(segments: readonly PathSegment[]): Rectangle[] | null {
  if (segments.length === 0 || segments.length % 5 !== 0) {
    return null;
  }
  const rectangles: Rectangle[] = [];
  for (let index = 0; index < segments.length; index += 5) {
    const [start, first, second, third, end] = segments.slice(index, index + 5);
    if (start?.to !== 'move' || first?.to !== 'line' || second?.to !== 'line' || third?.to !== 'line' || end?.to !== 'close') {
      return null;
    }
    const [a, b, c, d] = [start.point, first.point, second.point, third.point];
    if (a.y !== b.y || b.x !== c.x || c.y !== d.y || d.x !== a.x || c.x < a.x || c.y < a.y) {
      return null;
    }
    rectangles.push({ ...a, width: c.x - a.x, height: c.y - a.y });
  }
  return rectangles;
}

function firstPoint({ segments }: PathItem): Point | undefined {
  return segments.flatMap((segment) => (segment.to === 'close' ? [] : [segment.point]))[0];
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
  const { font, codes } = resources.text(item.font, item.text);
  set(state, 'fill', `${colour(item.colour)} rg`);
  set(state, 'font', `${font} ${number(item.size)} Tf`);
  state.lines.push(`BT 1 0 0 1 ${number(item.at.x)} ${number(state.height - item.at.y)} Tm <${codes}> Tj ET`);
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
  const lower = number(state.height - at.y - size.height);
  state.lines.push(
    'q',
    `${number(at.x)} ${lower} ${number(size.width)} ${number(size.height)} re W n`,
    `${names.multiply} gs`,
    `${number(whole)} 0 0 ${number(size.height)} ${number(at.x - item.from * whole)} ${lower} cm`,
    `${names.image} Do`,
    'Q',
  );
}

/** The frame's items in their own coordinates, counted upwards from its origin. */
function writeFrame(item: FrameItem, within: Within, state: State, resources: PageResources): void {
  unmark(state);
  const { a, b, c, d, e, f } = frameMatrix(item);
  const { x, y, width, height } = item.window;
  state.lines.push(
    'q',
    `${[a, -b, -c, d, e, state.height - f].map(precise).join(' ')} cm`,
    `${number(x)} ${number(-y - height)} ${number(width)} ${number(height)} re W n`,
  );
  writeItems(item.items, within, { ...state, height: 0, isFramed: true }, resources);
  unmark(state);
  state.lines.push('Q');
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

function set(state: State, key: 'fill' | 'stroke' | 'width' | 'dash' | 'font', operator: string): void {
  if (state[key] !== operator) {
    state[key] = operator;
    state.lines.push(operator);
  }
}

function number(value: number): string {
  return String(rounded(value));
}

function colour(value: Colour): string {
  return [1, 3, 5].map((start) => number(Number.parseInt(value.slice(start, start + 2), 16) / 255)).join(' ');
}
