/** An element of XML with what stands in it. */
export interface XmlNode {
  /** Without its prefix. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
  /** What stands directly in it, characters put back for their numbers. */
  readonly text: string;
}

/** The root element of a document without comments, sections and entities of its own. Throws TypeError for any other. */
export function readXml(xml: string): XmlNode {
  const open: Growing[] = [{ name: '', attributes: {}, children: [], text: '' }];
  const mark = /<\?[^?]*\?>|<(\/?)(?:\w+:)?(\w+)((?:\s+[\w:]+="[^"<>]*")*)\s*(\/?)>|([^<]+)/gy;
  while (mark.lastIndex < xml.length) {
    const match = mark.exec(xml);
    const parent = open.at(-1);
    if (match === null || parent === undefined) {
      throw new TypeError('it is not plain XML');
    }
    const [, closing, name, attributes = '', empty, text = ''] = match;
    if (name === undefined) {
      parent.text += characters(text);
    } else if (closing === '/') {
      if (open.pop()?.name !== name) {
        throw new TypeError(`</${name}> ends another element`);
      }
    } else {
      const node: Growing = { name, attributes: attributesOf(attributes), children: [], text: '' };
      parent.children.push(node);
      if (empty === '') {
        open.push(node);
      }
    }
  }
  const [root] = open[0]?.children ?? [];
  if (root === undefined || open.length !== 1) {
    throw new TypeError('it has no root element');
  }
  return root;
}

/** The elements of that name anywhere within, in order. */
export function within(node: XmlNode, name: string): XmlNode[] {
  return node.children.flatMap((child) => [...(child.name === name ? [child] : []), ...within(child, name)]);
}

// helpers

interface Growing extends XmlNode {
  readonly children: XmlNode[];
  text: string;
}

function attributesOf(written: string): Record<string, string> {
  return Object.fromEntries([...written.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, characters(value)]));
}

function characters(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
