import { rounded } from '../kernel/units.ts';
import type { FrameItem, PathItem, SceneItem, SealItem, Sheet, TextItem } from '../scene/display-list.ts';
import { frameMatrix } from '../scene/frame-matrix.ts';
import type { Colour, FontRole } from '../typeset/face.ts';

/** How a page names what it uses; asking for a name also puts it among the page's resources. */
export interface PageResources {
  /** Name of the face, e.g. `/F-1`, and the text in its codes. */
  text(role: FontRole, text: string): { readonly font: string; readonly codes: string };
  /** Names of the seal's image and of the graphics state that multiplies, or null where there is no image. */
  seal(): { readonly image: string; readonly multiply: string } | null;
}

/** The page's operators (ISO 32000-1, annex A). PDF counts y upwards from the lower edge. */
export function pageContent(sheet: Sheet, resources: PageResources): string {
  const state: State = { lines: [], height: sheet.height, fill: '', stroke: '', width: '', dash: '', font: '' };
  state.lines.push('1 J 1 j');
  writeItems(sheet.items, state, resources);
  return state.lines.join('\n');
}

// helpers

/** What the page's graphics state is, so that nothing is set twice. */
interface State {
  readonly lines: string[];
  readonly height: number;
  fill: string;
  stroke: string;
  width: string;
  dash: string;
  font: string;
}

function writeItems(items: readonly SceneItem[], state: State, resources: PageResources): void {
  for (const item of items) {
    switch (item.type) {
      case 'group':
        writeItems(item.items, state, resources);
        break;
      case 'path':
        writePath(item, state);
        break;
      case 'text':
        writeText(item, state, resources);
        break;
      case 'seal':
        writeSeal(item, state, resources);
        break;
      case 'frame':
        writeFrame(item, state, resources);
        break;
    }
  }
}

function writePath(item: PathItem, state: State): void {
  // A path with neither fill nor line is nothing; painted without an operator it would come out black elsewhere.
  if (item.fill === null && item.stroke === null) {
    return;
  }
  if (item.fill !== null) {
    set(state, 'fill', `${colour(item.fill)} rg`);
  }
  if (item.stroke !== null) {
    set(state, 'stroke', `${colour(item.stroke)} RG`);
    set(state, 'width', `${number(item.lineWidth)} w`);
    set(state, 'dash', item.dash === null ? '[] 0 d' : `[${number(item.dash[0])} ${number(item.dash[1])}] 0 d`);
  }
  const y = (value: number): string => number(state.height - value);
  for (const segment of item.segments) {
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

function writeText(item: TextItem, state: State, resources: PageResources): void {
  if (item.text.trim() === '') {
    return;
  }
  const { font, codes } = resources.text(item.font, item.text);
  set(state, 'fill', `${colour(item.colour)} rg`);
  set(state, 'font', `${font} ${number(item.size)} Tf`);
  state.lines.push(`BT 1 0 0 1 ${number(item.at.x)} ${number(state.height - item.at.y)} Tm <${codes}> Tj ET`);
}

/** The strip of the image through a clip, the whole image behind it, multiplied over what is there. */
function writeSeal(item: SealItem, state: State, resources: PageResources): void {
  const names = resources.seal();
  if (names === null) {
    return;
  }
  const { at, size } = item;
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
function writeFrame(item: FrameItem, state: State, resources: PageResources): void {
  const { a, b, c, d, e, f } = frameMatrix(item);
  const { x, y, width, height } = item.window;
  state.lines.push(
    'q',
    `${[a, -b, -c, d, e, state.height - f].map(precise).join(' ')} cm`,
    `${number(x)} ${number(-y - height)} ${number(width)} ${number(height)} re W n`,
  );
  writeItems(item.items, { ...state, height: 0 }, resources);
  state.lines.push('Q');
}

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
