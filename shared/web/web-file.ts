import type { CarrierSource, ShelvedChart } from '../carriers/carrier-source.ts';
import { encodeUtf8 } from '../kernel/utf8.ts';
import type { Fonts } from '../typeset/font-metrics.ts';
import type { FontRole } from '../typeset/face.ts';
import { fontFace, type WebFontMaker } from './font-face.ts';
import type { WebParts } from './web-parts.ts';

/** A file of a made website, its path with `/`. */
export interface WebFile {
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What pages are made with. */
export interface WebTools {
  readonly fonts: Fonts;
  readonly makeFont: WebFontMaker;
  /** Scripts and styles of resources/web. */
  readonly parts: WebParts;
  /** Awaited before each chart is read; throws once the work is called off. */
  readonly turn: (index: number, chart: ShelvedChart) => Promise<void>;
}

/** Makes files of text and remembers every character of them, so that the fonts, made last, have just these. */
export interface TextFiles {
  file(path: string, mediaType: string, text: string): WebFile;
  /** The two faces of pages: `fonts.css` and its fonts in `fonts/`. */
  faces(makeFont: WebFontMaker): AsyncGenerator<WebFile>;
}

export function textFiles(): TextFiles {
  const characters = new Set<string>();
  const file: TextFiles['file'] = (path, mediaType, text) => {
    for (const character of text) {
      characters.add(character);
    }
    return { path, mediaType, bytes: encodeUtf8(text) };
  };
  return {
    file,
    async *faces(makeFont) {
      const text = [...characters].filter((character) => character >= ' ').sort().join('');
      for (const role of faceRoles) {
        yield { path: `fonts/${role}.woff2`, mediaType: 'font/woff2', bytes: await makeFont(role, text) };
      }
      yield file('fonts.css', 'text/css', `${faceRoles.map((role) => fontFace(role, `fonts/${role}.woff2`)).join('\n')}\n`);
    },
  };
}

/** An entry of the catalogue on pages: the power, and its chart by its place in the source's charts. */
export interface CatalogueEntry {
  readonly power: CarrierSource['powers'][number]['power'];
  readonly chart: number | null;
}

/** The catalogue in its order, then the charts no power of it names. */
export function catalogueOf({ powers, charts }: CarrierSource): CatalogueEntry[] {
  const places = new Map(charts.map(({ id }, index) => [id, index]));
  const listed = powers.map(({ power, chartId }): CatalogueEntry => ({ power, chart: (chartId === null ? undefined : places.get(chartId)) ?? null }));
  const named = new Set(listed.map(({ chart }) => chart));
  return [...listed, ...charts.flatMap(({ power }, index): CatalogueEntry[] => (named.has(index) ? [] : [{ power, chart: index }]))];
}

// helpers

const faceRoles: readonly FontRole[] = ['sans', 'sansBold'];
