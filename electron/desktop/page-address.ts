export const pageScheme = 'app';
export const pageOrigin = `${pageScheme}://mingquan`;
/** The address the window loads. */
export const pageAddress = `${pageOrigin}/`;

/** Whether the address is the page itself, whatever its fragment: not another file, not an address that looks alike. */
export function isOwnPage(url: string): boolean {
  return /^app:\/\/mingquan\/(?:index\.html)?(?:#.*)?$/.test(url);
}
