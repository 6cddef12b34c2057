import type { SceneItem, Structure } from '../../scene/display-list.ts';

/** The items with their headings as plain paragraphs: pages in a printer's order are no document whose headings could be followed. */
export function withoutHeadings(items: readonly SceneItem[]): SceneItem[] {
  return items.map((item) => {
    switch (item.type) {
      case 'group':
        return { ...item, items: withoutHeadings(item.items), ...(item.structure === undefined ? {} : { structure: plain(item.structure) }) };
      case 'frame':
        return { ...item, items: withoutHeadings(item.items) };
      default:
        return item;
    }
  });
}

// helpers

function plain(structure: Structure): Structure {
  return /^H\d$/.test(structure.tag) ? { ...structure, tag: 'P' } : structure;
}
