import type { SceneItem, Sheet } from '../../../shared/scene/display-list.ts';

/** Whether the seal is pressed on one of the sheets. */
export function bearsSeal(sheets: readonly Pick<Sheet, 'items'>[]): boolean {
  return sheets.some(({ items }) => isSealed(items));
}

/** What a file of those sheets tells of the seal: the title of what they show, where one of them bears it. */
export function sealedOn(title: string, sheets: readonly Pick<Sheet, 'items'>[]): { readonly sealed?: readonly string[] } {
  return bearsSeal(sheets) ? { sealed: [title] } : {};
}

// helpers

function isSealed(items: readonly SceneItem[]): boolean {
  return items.some((item) => item.type === 'seal' || ((item.type === 'group' || item.type === 'frame') && isSealed(item.items)));
}
