import { decodeUtf8 } from '../kernel/utf8.ts';
import { readArchive } from './read-archive.ts';
import { unpackMember } from './unpack-member.ts';

/**
 * The texts of an OFD document's pages in the order they are painted, one for each TextCode. Takes only what the program's
 * own painter writes: a page with anything else could show a text that is not read here.
 * @throws TypeError for what is no such document, MingquanError `package.unreadable` for a zip file that is none of ours.
 */
export function ofdTexts(bytes: Uint8Array, file: string): string[] {
  const entries = readArchive(bytes, file);
  const read = (path: string): string => {
    const entry = entries.find((each) => each.name === path);
    const unpacked = entry === undefined ? null : unpackMember(entry, file);
    const text = unpacked?.ok === true ? decodeUtf8(unpacked.bytes) : null;
    if (text === null) {
      throw new TypeError(`${file}: ${path}`);
    }
    return text;
  };
  const root = read('Doc_0/Document.xml');
  if (!read('OFD.xml').includes('<ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>')) {
    throw new TypeError(`${file}: OFD.xml`);
  }
  scan(root, rootElements, file);
  return [...root.matchAll(/<ofd:Page ID="\d+" BaseLoc="(Pages\/Page_\d+\/Content\.xml)"\/>/g)].flatMap(([, location = '']) => scan(read(`Doc_0/${location}`), pageElements, file));
}

// helpers

/** What the root and a page of ours are made of: no templates, no annotations. */
const rootElements = new Set([
  'Document', 'CommonData', 'MaxUnitID', 'PageArea', 'PhysicalBox', 'PublicRes', 'DocumentRes', 'Pages', 'Page', 'Outlines', 'OutlineElem', 'Actions',
  'Action', 'Goto', 'Dest',
]);
const pageElements = new Set([
  'Page', 'PhysicalBox', 'Content', 'Layer', 'PathObject', 'TextObject', 'ImageObject', 'AbbreviatedData', 'FillColor', 'StrokeColor',
  'TextCode', 'CGTransform', 'Glyphs', 'Clips', 'Clip', 'Area', 'Path',
]);

/** The texts of TextCodes. Every mark is looked at in turn; comments, sections and strange elements are refused. */
function scan(xml: string, elements: ReadonlySet<string>, file: string): string[] {
  const texts: string[] = [];
  const body = xml.replace(/^<\?xml version="1.0" encoding="UTF-8"\?>\n/, '');
  const mark = /<(\/?)ofd:(\w+)((?: [\w:]+="[^"<>]*")*)(\/?)>|([^<]+)/gy;
  let open = '';
  while (mark.lastIndex < body.length) {
    const match = mark.exec(body);
    if (match === null || (match[2] !== undefined && !elements.has(match[2]))) {
      throw new TypeError(`${file}: it has something strange`);
    }
    if (match[2] !== undefined) {
      open = match[1] === '' && match[4] === '' ? match[2] : '';
    } else if (open === 'TextCode') {
      texts.push((match[5] ?? '').replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code))));
    }
  }
  return texts;
}
