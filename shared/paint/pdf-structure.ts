import type { Structure } from '../scene/display-list.ts';
import { pdfString, type PdfFile } from './pdf-file.ts';

/** A part of the text in the document's tree. */
export interface StructureElement {
  readonly tag: Exclude<Structure['tag'], 'artifact'> | 'Document';
  readonly alternative: string;
  /** In the bookmarks; for a heading what it says. */
  title: string;
  /** Parts of it, and pieces of pages with its text, in reading order. */
  readonly parts: (StructureElement | MarkedPiece)[];
  /** Where its own first text or drawing stands; `top` in points from the page's lower edge, or null for somewhere on the page. */
  place: { readonly page: number; readonly top: number | null } | null;
}

/** A run of operators that is marked as one element's, by its number on the page. Pages from 0. */
export interface MarkedPiece {
  readonly page: number;
  readonly mark: number;
}

/** The tree of a document's text (ISO 32000-1, 14.7) while its pages are written. */
export interface StructureTree {
  readonly root: StructureElement;
  /** The group's element under `parent`: a new one, or the one of its key. */
  open(parent: StructureElement, structure: Structure): StructureElement;
  /** A new element without a key. */
  add(parent: StructureElement, tag: StructureElement['tag'], alternative?: string): StructureElement;
  /** The next number on the page, for a run of the element's operators. */
  mark(element: StructureElement, page: number): number;
}

export function structureTree(): StructureTree {
  const keyed = new Map<string, StructureElement>();
  const marks: number[] = [];
  const add = (parent: StructureElement, tag: StructureElement['tag'], alternative = '', title = ''): StructureElement => {
    const element: StructureElement = { tag, alternative, title, parts: [], place: null };
    parent.parts.push(element);
    return element;
  };
  return {
    root: { tag: 'Document', alternative: '', title: '', parts: [], place: null },
    add,
    open(parent, { tag, key, alternative, title }) {
      const known = key === undefined ? undefined : keyed.get(key);
      if (known !== undefined || tag === 'artifact') {
        return known ?? parent;
      }
      const element = add(parent, tag, alternative, title);
      if (key !== undefined) {
        keyed.set(key, element);
      }
      return element;
    },
    mark(element, page) {
      const mark = marks[page] ?? 0;
      marks[page] = mark + 1;
      element.parts.push({ page, mark });
      return mark;
    },
  };
}

/** Whether text stands in the element itself; other elements only hold such. */
export function holdsText({ tag }: StructureElement): boolean {
  return tag !== 'Document' && tag !== 'Sect' && tag !== 'Table' && tag !== 'TR';
}

/** Writes the tree and returns its root's number. `pages` are the pages' numbers; page n has the key n in the parent tree. */
export function writeStructure(file: PdfFile, root: StructureElement, pages: readonly number[]): number {
  const tree = file.reserve();
  const owners = pages.map((): number[] => []);
  const write = (element: StructureElement, parent: number): number => {
    const number = file.reserve();
    const home = element.parts.find((part) => 'mark' in part)?.page;
    const kids = element.parts.flatMap((part): string[] => {
      if (!('mark' in part)) {
        return isEmpty(part) ? [] : [`${write(part, number)} 0 R`];
      }
      const owned = owners[part.page];
      if (owned !== undefined) {
        owned[part.mark] = number;
      }
      return [part.page === home ? String(part.mark) : `<</Type/MCR/Pg ${pages[part.page]} 0 R/MCID ${part.mark}>>`];
    });
    const page = home === undefined ? '' : `/Pg ${pages[home]} 0 R`;
    const alternative = element.alternative === '' ? '' : `/Alt${pdfString(element.alternative)}`;
    const scope = element.tag === 'TH' ? '/A<</O/Table/Scope/Column>>' : '';
    return file.put(`<</S/${element.tag}/P ${parent} 0 R${page}${alternative}${scope}/K[${kids.join(' ')}]>>`, number);
  };
  const top = write(root, tree);
  const rows = owners.map((numbers, page) => `${page}[${numbers.map((number) => `${number} 0 R`).join(' ')}]`);
  const parents = file.put(`<</Nums[${rows.join(' ')}]>>`);
  return file.put(`<</Type/StructTreeRoot/K ${top} 0 R/ParentTree ${parents} 0 R/ParentTreeNextKey ${pages.length}>>`, tree);
}

// helpers

/** Whether nothing of it is read. A cell without text keeps its place: every row has the same columns. */
function isEmpty(element: StructureElement): boolean {
  return element.tag !== 'TH' && element.tag !== 'TD' && element.parts.every((part) => !('mark' in part) && isEmpty(part));
}
