import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignments, alignNodes, distributeNodes, sameSize, type NamedBox } from './align.ts';

const box = (id: string, x: number, y: number, width = 100, height = 40, locked = false): NamedBox => ({ id, x, y, width, height, locked });

function after(boxes: readonly NamedBox[], moves: readonly { id: string; position: { x: number; y: number } }[]): NamedBox[] {
  const places = new Map(moves.map(({ id, position }) => [id, position]));
  return boxes.map((each) => ({ ...each, ...places.get(each.id) }));
}

describe('aligning', () => {
  const boxes = [box('a', 0, 0), box('b', 30, 100, 60), box('c', 10, 200, 140, 60)];

  test('brings borders or middles to one line', () => {
    const lines = {
      left: (each: NamedBox) => each.x, centre: (each: NamedBox) => each.x + each.width / 2, right: (each: NamedBox) => each.x + each.width,
      top: (each: NamedBox) => each.y, middle: (each: NamedBox) => each.y + each.height / 2, bottom: (each: NamedBox) => each.y + each.height,
    };
    expect(alignments.map((name) => [...new Set(after(boxes, alignNodes(boxes, name)).map(lines[name]))])).toEqual([[0], [75], [150], [0], [130], [260]]);
  });

  test('takes the line of a locked box, which stays', () => {
    expect(alignNodes([...boxes, box('d', 500, 0, 20, 20, true)], 'left').map(({ id, position }) => [id, position.x])).toEqual([['a', 500], ['b', 500], ['c', 500]]);
  });

  test('done twice changes nothing more', () => {
    const any = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }), width: fc.integer({ min: 20, max: 300 }), height: fc.integer({ min: 20, max: 300 }) });
    fc.assert(fc.property(fc.array(any, { minLength: 2, maxLength: 8 }), fc.constantFrom(...alignments), (drafts, name) => {
      const named = drafts.map((draft, index) => ({ ...draft, id: String(index) }));
      const once = after(named, alignNodes(named, name));
      expect(alignNodes(once, name)).toEqual([]);
    }));
  });
});

describe('distributing', () => {
  test('makes the gaps equal; the outermost stay', () => {
    const boxes = [box('a', 0, 0), box('c', 0, 300, 100, 20), box('b', 0, 50, 100, 60)];
    expect(distributeNodes(boxes, 'y')).toEqual([{ id: 'b', position: { x: 0, y: 140 } }]);
  });

  test('without room the middles lie at equal distances', () => {
    const boxes = [box('a', 0, 0), box('b', 10, 0), box('c', 60, 0)];
    expect(distributeNodes(boxes, 'x')).toEqual([{ id: 'b', position: { x: 30, y: 0 } }]);
  });

  test('two have nothing to share', () => {
    expect(distributeNodes([box('a', 0, 0), box('b', 500, 0)], 'x')).toEqual([]);
  });
});

describe('same size', () => {
  test('is the largest among them, locked ones stay', () => {
    const boxes = [box('a', 0, 0), box('b', 0, 0, 60, 80), box('c', 0, 0, 10, 10, true)];
    expect(sameSize(boxes, 'width')).toEqual([{ id: 'b', size: { width: 100, height: 80 } }]);
    expect(sameSize(boxes, 'both')).toEqual([{ id: 'a', size: { width: 100, height: 80 } }, { id: 'b', size: { width: 100, height: 80 } }]);
  });
});
