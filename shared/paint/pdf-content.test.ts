import { describe, expect, test } from 'vitest';
import { decodeUtf8 } from '../kernel/utf8.ts';
import type { SceneItem, Sheet, Structure } from '../scene/display-list.ts';
import { pathItem, rectanglePath } from '../scene/paths.ts';
import { pageContent, type PageResources } from './pdf-content.ts';
import { bookmarksOf, type Bookmark } from './pdf-outline.ts';
import { structureTree, type StructureElement, type StructureTree } from './pdf-structure.ts';

const resources: PageResources = {
  font: () => ({ name: '/F', write: (text, to) => to.ascii(encodeURIComponent(text)) }),
  seal: () => ({ image: '/S', multiply: '/M' }),
};
const word = (text: string, y = 20): SceneItem => ({ type: 'text', text, at: { x: 10, y }, font: 'sans', size: 10, colour: '#000000' });
const group = (items: readonly SceneItem[], structure?: Structure): SceneItem => ({ type: 'group', element: 'e', items, ...(structure === undefined ? {} : { structure }) });
const box = pathItem(rectanglePath({ x: 0, y: 0, width: 5, height: 5 }), { fill: '#ff0000' });

describe('tags', () => {
  test('lead through the texts in the order of the items; paths and artifacts are left out', () => {
    const tree = structureTree();
    const content = write(tree, [
      group([box, word('题')], { tag: 'H1' }),
      group([group([box, word('甲')], { tag: 'P' }), group([word('乙'), word('丙')])], { tag: 'Sect', title: '图' }),
      group([word('第1页')], { tag: 'artifact' }),
      group([group([word('注')], { tag: 'P' })], { tag: 'artifact' }),
    ]);
    expect(outline(tree.root)).toEqual(['Document', ['H1', 0], ['Sect', ['P', 1], ['P', 2]]]);
    expect(runs(content)).toEqual([
      ['/Artifact', []], ['/H1', ['题']], ['/Artifact', []], ['/P', ['甲']], ['/P', ['乙', '丙']], ['/Artifact', ['第1页', '注']],
    ]);
  });

  test('a part of one key goes on over pages and over what stands between', () => {
    const tree = structureTree();
    const part = (text: string): SceneItem => group([word(text)], { tag: 'P', key: 'a' });
    write(tree, [part('前'), group([word('别')], { tag: 'P' }), part('中')], 0);
    write(tree, [part('后')], 1);
    expect(outline(tree.root)).toEqual(['Document', ['P', 0, 2, '1:0'], ['P', 1]]);
  });

  test('a table holds rows and cells, its paths are decoration', () => {
    const tree = structureTree();
    const row = (key: string, tag: 'TH' | 'TD', texts: readonly string[]): SceneItem =>
      group([group(texts.map((text) => group([box, word(text)], { tag })), { tag: 'TR', key })], { tag: 'Table', key: 't' });
    write(tree, [row('head', 'TH', ['序号', '名称']), row('1', 'TD', ['1', '处罚'])]);
    expect(outline(tree.root)).toEqual(['Document', ['Table', ['TR', ['TH', 0], ['TH', 1]], ['TR', ['TD', 2], ['TD', 3]]]]);
  });

  test('a figure takes its paths, a seal is a figure of its own', () => {
    const tree = structureTree();
    const seal: SceneItem = { type: 'seal', at: { x: 0, y: 0 }, size: { width: 10, height: 10 }, from: 0, to: 1 };
    write(tree, [group([box, word('字')], { tag: 'Figure', alternative: '徽标' }), seal]);
    expect(outline(tree.root)).toEqual(['Document', ['Figure', 0], ['Figure', 1]]);
    expect(tree.root.parts.map((part) => ('alternative' in part ? part.alternative : ''))).toEqual(['徽标', '单位印章']);
  });

  test('are closed before a frame and within it', () => {
    const frame: SceneItem = { type: 'frame', items: [box, word('内')], window: { x: 0, y: 0, width: 50, height: 50 }, at: { x: 0, y: 0 }, scale: 1, turn: 90 };
    const content = write(structureTree(), [word('外'), frame, word('后')]);
    expect(content.match(/BDC|BMC|EMC|^q$|^Q$/gm)).toEqual(['BDC', 'EMC', 'q', 'BMC', 'EMC', 'BDC', 'EMC', 'Q', 'BDC', 'EMC']);
  });
});

test('bookmarks are the headings by their rank and the named sections, each at its place', () => {
  const tree = structureTree();
  const head = (tag: 'H1' | 'H2' | 'H3', text: string, y: number): SceneItem => group([word(text, y)], { tag });
  write(tree, [head('H1', '总', 30), group([word('图', 50)], { tag: 'Sect', title: '流程图' }), head('H2', '一', 60), head('H3', '（一）', 70)], 0);
  write(tree, [head('H2', '二', 40), head('H1', '又', 60)], 1);
  const named = (bookmarks: readonly Bookmark[]): unknown[] => bookmarks.map(({ title, page, top, children }) => [title, page, top, named(children)]);
  expect(named(bookmarksOf(tree.root))).toEqual([
    ['总', 1, 80, [['流程图', 1, 60, []], ['一', 1, 50, [['（一）', 1, 40, []]]], ['二', 2, 70, []]]],
    ['又', 2, 50, []],
  ]);
});

test('upright rectangles take one operator each, anything else its lines', () => {
  const slanted = pathItem([{ to: 'move', point: { x: 0, y: 0 } }, { to: 'line', point: { x: 5, y: 1 } }, { to: 'close' }], { fill: '#000000' });
  expect(write(structureTree(), [box]).match(/^.* re$/gm)).toEqual(['0 95 5 5 re']);
  expect(write(structureTree(), [slanted])).toContain('0 100 m\n5 99 l\nh\nf');
});

// helpers

function write(tree: StructureTree, items: readonly SceneItem[], page = 0): string {
  const sheet: Sheet = { width: 100, height: 100, items, page: 1, pages: 1 };
  return decodeURIComponent(decodeUtf8(pageContent(sheet, page, resources, tree)) ?? '');
}

/** The element with its parts: elements as lists, pieces by their number, those of later pages by page and number. */
function outline(element: StructureElement): unknown[] {
  const parts = element.parts.map((part) => ('mark' in part ? (part.page === 0 ? part.mark : `${part.page}:${part.mark}`) : outline(part)));
  return [element.tag, ...parts];
}

/** Each marked run with the texts shown in it. Nothing is shown outside. */
function runs(content: string): [string, string[]][] {
  const found: [string, string[]][] = [];
  let isOpen = false;
  for (const line of content.split('\n')) {
    const [, tag] = /^(\/\w+).*(?:BDC|BMC)$/.exec(line) ?? [];
    const [, text] = /<(.*)> Tj/.exec(line) ?? [];
    if (tag !== undefined) {
      expect(isOpen).toBe(false);
      isOpen = true;
      found.push([tag, []]);
    } else if (line === 'EMC') {
      isOpen = false;
    } else if (text !== undefined || / re$| m$/.test(line)) {
      expect(isOpen, line).toBe(true);
      found.at(-1)?.[1].push(...(text === undefined ? [] : [text]));
    }
  }
  expect(isOpen).toBe(false);
  return found;
}
