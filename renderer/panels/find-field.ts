/**
 * The element that edits the field: the one marked with its path, else the first below it, else the nearest above it, so
 * that a finding about something that is not there yet leads to where it is made. A field that cannot be used, because the
 * section follows the department, is passed over for what sets it free.
 */
export function findField(root: ParentNode, field: string): HTMLElement | null {
  const marked = [...root.querySelectorAll<HTMLElement>('[data-field]')].filter((element) => !element.matches(':disabled'));
  for (let path = field; path !== ''; path = path.slice(0, Math.max(path.lastIndexOf('.'), 0))) {
    const exact = marked.find((element) => element.dataset['field'] === path);
    const below = marked.find((element) => element.dataset['field']?.startsWith(`${path}.`) === true);
    if (exact !== undefined || below !== undefined) {
      return exact ?? below ?? null;
    }
  }
  return null;
}
