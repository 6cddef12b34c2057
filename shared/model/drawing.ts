import type { Point, Rectangle } from '../kernel/geometry.ts';

/** The chart as it is printed, in points within the chart, for the rules of geometry. */
export interface Drawing {
  /** Each symbol's box. */
  readonly boxes: ReadonlyMap<string, Rectangle>;
  /** What the texts of each symbol cover. */
  readonly texts: ReadonlyMap<string, Rectangle>;
  /** Each flow line's route. */
  readonly routes: ReadonlyMap<string, readonly Point[]>;
  /** What the label and the interface mark of each flow line cover. */
  readonly labels: ReadonlyMap<string, readonly Rectangle[]>;
  /** Size in points of the smallest type on the sheet the chart is printed on. */
  readonly leastType: number;
  /** What of the chart no font has, each character once for its place. */
  readonly missingCharacters: readonly MissingGlyph[];
}

/** A character that cannot be printed, and the text it stands in. */
export interface MissingGlyph {
  readonly character: string;
  /** `chart` or the id of a lane, stage, node or flow line. */
  readonly target: string;
  /** As the schema names it. */
  readonly field: string;
}
