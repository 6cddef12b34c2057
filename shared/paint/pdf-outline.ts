import { pdfString, type PdfFile } from './pdf-file.ts';
import type { StructureElement } from './pdf-structure.ts';

/** A bookmark and those under it. */
export interface Bookmark {
  readonly title: string;
  /** Counted from 1. */
  readonly page: number;
  /** How far up the page its place lies, in points from the lower edge; null for the page's top. */
  readonly top: number | null;
  readonly children: readonly Bookmark[];
}

/** The document's headings and named sections as bookmarks, each under the nearest one of higher rank before it. */
export function bookmarksOf(root: StructureElement): Bookmark[] {
  interface Open extends Bookmark {
    readonly children: Open[];
    readonly rank: number;
  }
  const top: Open[] = [];
  const path: Open[] = [];
  const visit = (element: StructureElement): void => {
    const rank = ranks[element.tag];
    const place = placeOf(element);
    if (rank !== undefined && element.title !== '' && place !== null) {
      while ((path.at(-1)?.rank ?? 0) >= rank) {
        path.pop();
      }
      const bookmark: Open = { title: element.title, page: place.page + 1, top: place.top, children: [], rank };
      (path.at(-1)?.children ?? top).push(bookmark);
      path.push(bookmark);
    }
    for (const part of element.parts) {
      if (!('mark' in part)) {
        visit(part);
      }
    }
  };
  visit(root);
  return top;
}

/** Writes the outline (ISO 32000-1, 12.3.3) and returns its number; null for no bookmarks. `pages` are the pages' numbers. */
export function writeOutline(file: PdfFile, bookmarks: readonly Bookmark[], pages: readonly number[]): number | null {
  if (bookmarks.length === 0) {
    return null;
  }
  const root = file.reserve();
  const { first, last, count } = writeLevel(file, bookmarks, root, pages);
  return file.put(`<</Type/Outlines/First ${first} 0 R/Last ${last} 0 R/Count ${count}>>`, root);
}

// helpers

const ranks: { readonly [Tag in StructureElement['tag']]?: number } = { H1: 1, H2: 2, Sect: 2, H3: 3 };

/** Where the element or the first of its parts stands. */
function placeOf(element: StructureElement): StructureElement['place'] {
  for (const part of element.place === null ? element.parts : []) {
    const place = 'mark' in part ? null : placeOf(part);
    if (place !== null) {
      return place;
    }
  }
  return element.place;
}

function writeLevel(file: PdfFile, bookmarks: readonly Bookmark[], parent: number, pages: readonly number[]) {
  const numbers = bookmarks.map(() => file.reserve());
  let count = bookmarks.length;
  bookmarks.forEach(({ title, page, top, children }, index) => {
    const entries = [`/Title${pdfString(title)}/Parent ${parent} 0 R`];
    const [before, after] = [numbers[index - 1], numbers[index + 1]];
    entries.push(before === undefined ? '' : `/Prev ${before} 0 R`, after === undefined ? '' : `/Next ${after} 0 R`);
    if (children.length > 0) {
      const under = writeLevel(file, children, numbers[index] ?? parent, pages);
      count += under.count;
      entries.push(`/First ${under.first} 0 R/Last ${under.last} 0 R/Count ${under.count}`);
    }
    const target = pages[page - 1];
    entries.push(target === undefined ? '' : `/Dest[${target} 0 R/XYZ null ${top === null ? 'null' : Math.ceil(top)} null]`);
    file.put(`<<${entries.join('')}>>`, numbers[index]);
  });
  return { first: numbers[0] ?? parent, last: numbers.at(-1) ?? parent, count };
}
