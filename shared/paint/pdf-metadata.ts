import { encodeUtf8 } from '../kernel/utf8.ts';
import { pdfDate, pdfString, type PdfFile } from './pdf-file.ts';

/** What a document says of itself. */
export interface DocumentFacts {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
}

/** Writes the information dictionary and its like in XMP, which PDF/A wants to say the same (ISO 19005-2, 6.6.2). */
export function writeMetadata(file: PdfFile, facts: DocumentFacts): { readonly info: number; readonly metadata: number } {
  const { title, author, subject, keywords, day } = facts;
  const date = pdfDate(day);
  const entries = [
    ['Title', title],
    ['Author', author],
    ['Subject', subject],
    ['Keywords', keywords],
  ] as const;
  const stated = entries.filter(([, value]) => value !== '').map(([name, value]) => `/${name}${pdfString(value)}`);
  const info = file.put(`<<${stated.join('')}/Creator${pdfString(program)}/Producer${pdfString(program)}/CreationDate${date}/ModDate${date}>>`);
  return { info, metadata: file.plainStream('/Type/Metadata/Subtype/XML', encodeUtf8(xmp(facts))) };
}

// helpers

const program = '明权';

function xmp({ title, author, subject, keywords, day }: DocumentFacts): string {
  const date = `${day}T00:00:00Z`;
  const inLanguage = (name: string, value: string): string =>
    value === '' ? '' : `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(value)}</rdf:li></rdf:Alt></${name}>`;
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"' +
      ' xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">',
    '<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>',
    inLanguage('dc:title', title),
    author === '' ? '' : `<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>`,
    inLanguage('dc:description', subject),
    '<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>',
    keywords === '' ? '' : `<pdf:Keywords>${escaped(keywords)}</pdf:Keywords>`,
    `<pdf:Producer>${program}</pdf:Producer><xmp:CreatorTool>${program}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${date}</xmp:CreateDate><xmp:ModifyDate>${date}</xmp:ModifyDate><xmp:MetadataDate>${date}</xmp:MetadataDate>`,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** Characters that XML cannot hold at all are left out. */
function escaped(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}
