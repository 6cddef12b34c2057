import { boundingRectangle, type Rectangle } from '../kernel/geometry.ts';
import { citationsOf } from '../law/citing.ts';
import { textsOf, type ChartText } from '../model/chart-texts.ts';
import type { Chart } from '../model/chart.ts';
import type { Drawing, MissingGlyph } from '../model/drawing.ts';
import type { ChartNode } from '../model/node.ts';
import { chartScene, type ChartScene } from '../scene/chart-scene.ts';
import { textWidth } from '../typeset/break-lines.ts';
import type { Fonts } from '../typeset/font-metrics.ts';
import { emAbove, nodeBox, type NodeBox } from '../typeset/node-box.ts';
import { printedType } from './filing-sheets.ts';
import { missingCharacters } from './missing-characters.ts';

/** What a caller has worked out already. */
export interface DrawingParts {
  readonly boxOf?: ((node: ChartNode) => NodeBox) | undefined;
  readonly scene?: (() => Pick<ChartScene, 'routes' | 'labels' | 'width' | 'height'>) | undefined;
}

/**
 * The chart's drawing as its filing sheet prints it; null while a symbol has no place, since printing arranges such a chart
 * anew. Each part is worked out when it is first asked for.
 */
export function printedDrawing(chart: Chart, fonts: Fonts, parts: DrawingParts = {}): Drawing | null {
  if (chart.nodes.length === 0 || chart.nodes.some((node) => node.position === null)) {
    return null;
  }
  const boxOf = parts.boxOf ?? ((node) => nodeBox(node, fonts));
  const set = once(() => new Map(chart.nodes.map((node) => [node, boxOf(node)])));
  const boxes = once(() => new Map([...set()].map(([node, box]) => [node.id, { ...(node.position ?? { x: 0, y: 0 }), ...box.size }])));
  const scene = once(parts.scene ?? (() => chartScene(chart, fonts, (node) => set().get(node) ?? boxOf(node))));
  const texts = once(() => new Map([...set()].flatMap(([node, box]) => textsPlace(node, box, fonts))));
  const routes = once(() => new Map(Object.entries(scene().routes)));
  const labels = once(() => new Map(Object.entries(scene().labels)));
  const leastType = once(() => printedType(chart, scene(), fonts));
  const missing = once(() => missingGlyphs(chart, fonts));
  return {
    get boxes() {
      return boxes();
    },
    get texts() {
      return texts();
    },
    get routes() {
      return routes();
    },
    get labels() {
      return labels();
    },
    get leastType() {
      return leastType();
    },
    get missingCharacters() {
      return missing();
    },
  };
}

// helpers

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

function textsPlace(node: ChartNode, { lines }: NodeBox, fonts: Fonts): [string, Rectangle][] {
  const at = node.position ?? { x: 0, y: 0 };
  const places = lines.map((line): Rectangle => ({
    x: at.x + line.at.x,
    y: at.y + line.at.y - emAbove * line.size,
    width: textWidth(line.text, fonts[line.font], line.size),
    height: line.size,
  }));
  return places.length === 0 ? [] : [[node.id, boundingRectangle(places)]];
}

function missingGlyphs(chart: Chart, fonts: Fonts): MissingGlyph[] {
  const cited = citationsOf(chart).flatMap(({ citation, target, field }): ChartText[] => [
    { target, field: `${field}.law`, text: citation.law },
    { target, field: `${field}.documentNumber`, text: citation.documentNumber },
  ]);
  const coded: ChartText = { target: 'chart', field: 'power.code', text: chart.power.code };
  return [...textsOf(chart), coded, ...cited].flatMap(({ target, field, text }) =>
    missingCharacters([{ place: field, text }], fonts, ['sans', 'sansBold']).map(({ character }) => ({ character, target, field })),
  );
}
