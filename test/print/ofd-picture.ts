import { create, type Font } from '@cantoo/fontkit';
import { Resvg } from '@resvg/resvg-js';
import { unzipSync } from 'fflate';
import type { PagePixels } from '../../electron/ports/pdf-reader.ts';
import { readXml, within, type XmlNode } from './read-xml.ts';

/**
 * A page of an OFD document, counted from 1, as a reader of GB/T 33190-2016 shows it, `width` pixels wide: made of nothing but
 * what is in the file. Paths, clips, colours and images are taken from the page's objects, and each character is the outline
 * that the embedded face has for it, at the place DeltaX gives. Throws where the file has what this reader does not know.
 */
export function drawOfd(bytes: Uint8Array, page: number, width: number): PagePixels {
  const { svg } = ofdSvg(bytes, page);
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } }).render();
  return { width: image.width, height: image.height, data: image.pixels };
}

/** The same page as SVG, lengths in mm, and how much of each kind of object it has. */
export function ofdSvg(bytes: Uint8Array, page: number): { readonly svg: string; readonly counts: Readonly<Record<string, number>> } {
  const reader = readerOf(bytes);
  const content = reader.page(page);
  const [, , width = 0, height = 0] = numbers(within(content, 'PhysicalBox')[0]?.text);
  const objects = within(content, 'Layer').flatMap(({ children }) => children);
  const drawn = objects.map((object, index) => inBoundary(object, index, reader));
  const counts: Record<string, number> = {};
  for (const { name } of objects) {
    counts[name] = (counts[name] ?? 0) + 1;
  }
  const paper = `<rect width="${width}" height="${height}" fill="#ffffff"/>`;
  return { svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}mm" height="${height}mm">${paper}${drawn.join('')}</svg>`, counts };
}

// helpers

interface Reader {
  page(number: number): XmlNode;
  font(id: string): Font;
  /** As a data address. */
  image(id: string): string;
}

function readerOf(bytes: Uint8Array): Reader {
  const members = unzipSync(bytes);
  const member = (name: string): Uint8Array => required(members[name], name);
  const xml = (name: string): XmlNode => readXml(new TextDecoder('utf-8', { fatal: true }).decode(member(name)));
  const rootName = required(within(xml('OFD.xml'), 'DocRoot')[0], 'DocRoot').text;
  const folder = rootName.slice(0, rootName.lastIndexOf('/') + 1);
  const root = xml(rootName);
  const pages = within(root, 'Page').map(({ attributes }) => `${folder}${attributes['BaseLoc'] ?? ''}`);
  const files = new Map<string, string>();
  for (const list of [...within(root, 'PublicRes'), ...within(root, 'DocumentRes')]) {
    const resources = xml(`${folder}${list.text}`);
    for (const each of [...within(resources, 'Font'), ...within(resources, 'MultiMedia')]) {
      const [file] = [...within(each, 'FontFile'), ...within(each, 'MediaFile')];
      files.set(each.attributes['ID'] ?? '', `${folder}${resources.attributes['BaseLoc'] ?? ''}/${required(file, 'a file').text}`);
    }
  }
  const fonts = new Map<string, Font>();
  const fileOf = (id: string): Uint8Array => member(required(files.get(id), `resource ${id}`));
  return {
    page: (number) => xml(required(pages[number - 1], `page ${number}`)),
    font(id) {
      const font = fonts.get(id) ?? (create(fileOf(id)) as Font);
      fonts.set(id, font);
      return font;
    },
    image: (id) => `data:image/png;base64,${Buffer.from(fileOf(id)).toString('base64')}`,
  };
}

/** An object's Boundary is where its own coordinates begin, and nothing of it shows beyond (8.5). */
function inBoundary(object: XmlNode, index: number, reader: Reader): string {
  const [x = 0, y = 0, width = 0, height = 0] = numbers(object.attributes['Boundary']);
  const matrix = object.attributes['CTM'];
  const content = contentOf(object, reader);
  const moved = matrix === undefined ? content : `<g transform="matrix(${matrix})">${content}</g>`;
  const cuts = object.children.filter(({ name }) => name === 'Clips').flatMap((clips) => within(clips, 'AbbreviatedData'));
  const clip = cuts.map(({ text }) => `<path d="${pathData(text)}"/>`).join('');
  const cut = clip === '' ? moved : `<clipPath id="c${index}">${clip}</clipPath><g clip-path="url(#c${index})">${moved}</g>`;
  return `<svg x="${x}" y="${y}" width="${width}" height="${height}" overflow="hidden">${cut}</svg>`;
}

function contentOf(object: XmlNode, reader: Reader): string {
  switch (object.name) {
    case 'PathObject':
      return pathOf(object);
    case 'TextObject':
      return textOf(object, reader.font(object.attributes['Font'] ?? ''));
    case 'ImageObject':
      return `<image width="1" height="1" preserveAspectRatio="none" href="${reader.image(object.attributes['ResourceID'] ?? '')}"/>`;
    default:
      throw new TypeError(`an object ${object.name}`);
  }
}

/** Without a word about them a path is stroked and not filled (9.1). */
function pathOf({ attributes, children }: XmlNode): string {
  const data = required(children.find(({ name }) => name === 'AbbreviatedData'), 'AbbreviatedData').text;
  const isStroked = attributes['Stroke'] !== 'false';
  const isFilled = attributes['Fill'] === 'true';
  const dash = attributes['DashPattern'];
  return [
    `<path d="${pathData(data)}" fill="${isFilled ? colourOf(children, 'FillColor') : 'none'}"`,
    isStroked ? ` stroke="${colourOf(children, 'StrokeColor')}" stroke-width="${attributes['LineWidth'] ?? '0.353'}"` : '',
    isStroked ? ` stroke-linecap="${(attributes['Cap'] ?? 'Butt').toLowerCase()}" stroke-linejoin="${(attributes['Join'] ?? 'Miter').toLowerCase()}"` : '',
    isStroked && dash !== undefined ? ` stroke-dasharray="${dash}"` : '',
    '/>',
  ].join('');
}

function textOf({ attributes, children }: XmlNode, font: Font): string {
  const code = required(children.find(({ name }) => name === 'TextCode'), 'TextCode');
  const told = children.filter(({ name }) => name === 'CGTransform').flatMap((each) => numbers(within(each, 'Glyphs')[0]?.text));
  const scale = Number(attributes['Size']) / font.unitsPerEm;
  const steps = distances(code.attributes['DeltaX'] ?? '');
  const letters = Array.from(code.text);
  if (steps.length !== letters.length - 1 || (told.length > 0 && told.length !== letters.length)) {
    throw new TypeError(`“${code.text}” has ${letters.length} characters, ${steps.length} distances and ${told.length} glyphs`);
  }
  let x = Number(code.attributes['X']);
  const outlines = letters.map((letter, index) => {
    const codePoint = letter.codePointAt(0) ?? 0;
    const glyph = told.length > 0 ? font.getGlyph(told[index] ?? 0) : font.glyphForCodePoint(codePoint);
    if (glyph === null || glyph.id === 0) {
      throw new TypeError(`the embedded face has no “${letter}”`);
    }
    const outline = `<path transform="translate(${x} ${code.attributes['Y'] ?? '0'}) scale(${scale} ${-scale})" d="${glyph.path.toSVG()}"/>`;
    x += steps[index] ?? 0;
    return outline;
  });
  return `<g fill="${colourOf(children, 'FillColor')}">${outlines.join('')}</g>`;
}

/** `g 3 4.2 1.5`: three times 4.2 and once 1.5 (11.3). */
function distances(written: string): number[] {
  const words = written.split(' ').filter((word) => word !== '');
  const found: number[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (words[at] === 'g') {
      found.push(...new Array<number>(Number(words[at + 1])).fill(Number(words[at + 2])));
      at += 2;
    } else {
      found.push(Number(words[at]));
    }
  }
  return found;
}

/** Where B is a curve of two control points and C closes (9.3.5). */
function pathData(written: string): string {
  const letters: Readonly<Record<string, string>> = { M: 'M', L: 'L', B: 'C', C: 'Z' };
  return written.replace(/[A-Z]/gi, (letter) => required(letters[letter], `the path operator ${letter}`));
}

function colourOf(children: readonly XmlNode[], name: string): string {
  const colour = children.find((child) => child.name === name)?.attributes['Value'] ?? '0 0 0';
  return `rgb(${colour.split(' ').join(',')})`;
}

function numbers(written = ''): number[] {
  return written.split(/\s+/).filter((word) => word !== '').map(Number);
}

function required<Value>(value: Value | undefined, name: string): Value {
  if (value === undefined) {
    throw new TypeError(`${name} is not in the document`);
  }
  return value;
}
