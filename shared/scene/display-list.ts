import type { Point, Rectangle, Size } from '../kernel/geometry.ts';
import type { Colour, FontRole } from '../typeset/face.ts';

/** A line of a path. `curve` is a cubic Bézier. */
export type PathSegment =
  | { readonly to: 'move' | 'line'; readonly point: Point }
  | { readonly to: 'curve'; readonly first: Point; readonly second: Point; readonly point: Point }
  | { readonly to: 'close' };

export interface PathItem {
  readonly type: 'path';
  readonly segments: readonly PathSegment[];
  readonly fill: Colour | null;
  readonly stroke: Colour | null;
  /** Line width in points. */
  readonly lineWidth: number;
  /** Dash and gap in points, or null for a solid line. */
  readonly dash: readonly [number, number] | null;
}

/** One line of text, already broken: painters never wrap. */
export interface TextItem {
  readonly type: 'text';
  /** Left end of the baseline. */
  readonly at: Point;
  readonly text: string;
  readonly font: FontRole;
  /** Type size in points. */
  readonly size: number;
  readonly colour: Colour;
}

/** An imported seal image, multiplied over what lies under it. */
export interface SealItem {
  readonly type: 'seal';
  readonly at: Point;
  readonly size: Size;
  /** The strip of the image shown, as fractions of its width: 0–1 for the whole, less for a seam seal's slice. */
  readonly from: number;
  readonly to: number;
}

/** Items that belong to one element of the chart; `element` is its id, or a name such as `panel.basis`. */
export interface GroupItem {
  readonly type: 'group';
  readonly element: string;
  readonly items: readonly SceneItem[];
  /** What the group is to whoever hears the page read. Without it each group's texts are a paragraph of their own and its paths decoration. */
  readonly structure?: Structure;
}

/** A part of the text by the types of ISO 32000-1, 14.8.4; groups within it are parts of it. */
export interface Structure {
  /** `artifact`: belongs to the page and not to the text, as page numbers do; nothing within it is read. */
  readonly tag: 'artifact' | 'Sect' | 'H1' | 'H2' | 'H3' | 'P' | 'Figure' | 'Table' | 'TR' | 'TH' | 'TD';
  /** Groups of one key are one part, though a page or other groups stand between them. Unique within the document. */
  readonly key?: string;
  /** What it shows, in words, where its own text does not say it. A figure needs it. */
  readonly alternative?: string;
  /** Its name in the bookmarks; headings stand there by their own text. */
  readonly title?: string;
}

/**
 * A drawing put on this one through a window, scaled and turned: a tile of a poster, a page of a booklet. `window` is in the
 * items' own coordinates; what lies outside does not show. Turned clockwise, the window's box has its upper left corner at `at`.
 */
export interface FrameItem {
  readonly type: 'frame';
  readonly items: readonly SceneItem[];
  readonly window: Rectangle;
  readonly at: Point;
  readonly scale: number;
  /** Degrees clockwise. */
  readonly turn: 0 | 90 | 180 | 270;
}

export type SceneItem = PathItem | TextItem | SealItem | GroupItem | FrameItem;

/** A drawing in points: what every carrier composes and every painter paints. */
export interface Scene extends Size {
  readonly items: readonly SceneItem[];
}

/** A page: a scene of paper size. Its texts in item order are the text that reads in order. */
export interface Sheet extends Scene {
  /** Counted from 1. */
  readonly page: number;
  readonly pages: number;
}

/** All text items of the scene in reading order. */
export function textsOf(items: readonly SceneItem[]): TextItem[] {
  return items.flatMap((item) => (item.type === 'group' || item.type === 'frame' ? textsOf(item.items) : item.type === 'text' ? [item] : []));
}
