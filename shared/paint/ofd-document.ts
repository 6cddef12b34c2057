import type { Size } from '../kernel/geometry.ts';
import type { FontRole } from '../typeset/face.ts';
import { millimetreText } from './ofd-content.ts';
import { svgFaces } from './svg.ts';
import { xmlDocument, xmlElement, xmlText } from '../kernel/xml.ts';

/** What an OFD document says of itself. */
export interface OfdFacts {
  readonly title: string;
  readonly author: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly date: string;
}

/** A place a reader's contents list leads to. */
export interface OfdBookmark {
  readonly title: string;
  /** Counted from 1. */
  readonly page: number;
}

export interface OfdPage extends Size {
  readonly id: number;
  readonly layerId: number;
  readonly objects: readonly string[];
}

/** A face as the document names it; its file lies in `Doc_0/Res`. */
export interface OfdFont {
  readonly id: number;
  readonly role: FontRole;
}

export const fontFileNames: Readonly<Record<FontRole, string>> = { sans: 'sans.ttf', sansBold: 'sans-bold.ttf', serif: 'serif.ttf' };

/** `OFD.xml`, the entry of the package (7.4). `documentId` is 32 hexadecimal digits. */
export function ofdEntry({ title, author, date }: OfdFacts, documentId: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : '1970-01-01';
  const info = [
    element('DocID', documentId),
    ...(title === '' ? [] : [element('Title', xmlText(title))]),
    ...(author === '' ? [] : [element('Author', xmlText(author))]),
    element('CreationDate', day),
    element('ModDate', day),
    element('DocUsage', 'Normal'),
    element('Creator', '明权'),
  ];
  const body = element('DocBody', `${element('DocInfo', info.join(''))}${element('DocRoot', 'Doc_0/Document.xml')}`);
  return root('OFD', body, { Version: '1.0', DocType: 'OFD' });
}

/** `Doc_0/Document.xml`, the document's root (7.5). */
export function ofdRoot(pages: readonly OfdPage[], bookmarks: readonly OfdBookmark[], maxId: number, hasImages: boolean): string {
  const [first = { width: 0, height: 0 }] = pages;
  const common = [
    element('MaxUnitID', String(maxId)),
    pageArea(first),
    element('PublicRes', 'PublicRes.xml'),
    ...(hasImages ? [element('DocumentRes', 'DocumentRes.xml')] : []),
  ];
  const listed = pages.map(({ id }, index) => xmlElement('ofd:Page', { ID: id, BaseLoc: `Pages/Page_${index}/Content.xml` }));
  const outlines = bookmarks.flatMap(({ title, page }) => {
    const target = pages[page - 1];
    return target === undefined ? [] : [outline(title, target)];
  });
  return root(
    'Document',
    [
      element('CommonData', common.join('')),
      element('Pages', listed.join('')),
      ...(outlines.length === 0 ? [] : [element('Outlines', outlines.join(''))]),
    ].join(''),
  );
}

/** `PublicRes.xml`: the faces (7.9). */
export function ofdFonts(fonts: readonly OfdFont[]): string {
  const list = fonts.map(({ id, role }) => {
    const { family, weight } = svgFaces[role];
    const name = `${family}${weight === 700 ? ' Bold' : ''}`;
    const attributes = { ID: id, FontName: name, FamilyName: family, Charset: 'unicode', Bold: weight === 700 ? 'true' : null, Serif: role === 'serif' ? 'true' : null };
    return xmlElement('ofd:Font', attributes, element('FontFile', fontFileNames[role]));
  });
  return root('Res', list.length === 0 ? '' : element('Fonts', list.join('')), { BaseLoc: 'Res' });
}

/** `DocumentRes.xml`: the strips of the seal's image. */
export function ofdImages(images: readonly { readonly id: number; readonly file: string }[]): string {
  const list = images.map(({ id, file }) => xmlElement('ofd:MultiMedia', { ID: id, Type: 'Image', Format: 'PNG' }, element('MediaFile', file)));
  return root('Res', element('MultiMedias', list.join('')), { BaseLoc: 'Res' });
}

/** `Pages/Page_N/Content.xml` (7.7). */
export function ofdPage(page: OfdPage): string {
  const layer = xmlElement('ofd:Layer', { ID: page.layerId, Type: 'Body' }, page.objects.join('\n'));
  return root('Page', `${areaOf(page)}${element('Content', layer)}`);
}

// helpers

function outline(title: string, { id }: OfdPage): string {
  const destination = xmlElement('ofd:Dest', { Type: 'XYZ', PageID: id, Left: 0, Top: 0, Zoom: 0 });
  const action = xmlElement('ofd:Action', { Event: 'CLICK' }, element('Goto', destination));
  return xmlElement('ofd:OutlineElem', { Title: title }, element('Actions', action));
}

function pageArea(size: Size): string {
  return element('PageArea', physicalBox(size));
}

function areaOf(size: Size): string {
  return element('Area', physicalBox(size));
}

function physicalBox({ width, height }: Size): string {
  return element('PhysicalBox', `0 0 ${millimetreText(width)} ${millimetreText(height)}`);
}

function element(name: string, content: string): string {
  return xmlElement(`ofd:${name}`, {}, content);
}

function root(name: string, content: string, attributes: Readonly<Record<string, string>> = {}): string {
  return xmlDocument(xmlElement(`ofd:${name}`, { 'xmlns:ofd': 'http://www.ofdspec.org/2016', ...attributes }, content));
}
