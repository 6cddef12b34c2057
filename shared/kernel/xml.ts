/** A text as XML content or attribute value. What XML 1.0 has no characters for is left out. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(forbidden, '')
    .replace(/[&<>"\r\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** An element; attributes that are null are left out, and so is the end tag of an empty one. */
export function xmlElement(name: string, attributes: Readonly<Record<string, string | number | null>>, content = ''): string {
  const written = Object.entries(attributes).flatMap(([key, value]) => (value === null ? [] : [` ${key}="${xmlText(String(value))}"`]));
  return content === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${content}</${name}>`;
}

/** The element as a document of its own. */
export function xmlDocument(element: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element}\n`;
}

// helpers

/** Everything outside the production Char of XML 1.0 (2.2). */
const forbidden = /[^\t\n\r -\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
