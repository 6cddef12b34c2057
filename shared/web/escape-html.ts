/**
 * The text as it stands in HTML, between tags or within a quoted attribute. Characters that HTML allows nowhere (controls,
 * half surrogates, non-characters) become U+FFFD, as a browser would read them.
 */
export function escapeHtml(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\ufdd0-\ufdef\ufffe\uffff]/gu, (character) => ('\t\n\f\r'.includes(character) ? character : '\ufffd'))
    .replace(/[&<>"'`]/g, (character) => `&#${character.charCodeAt(0)};`);
}
