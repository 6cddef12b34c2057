import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFonts } from '../../electron/ports/fonts.ts';
import { emptyNode, nodeKinds, type ChartNode, type NodeKind } from '../model/node.ts';
import { textWidth } from './break-lines.ts';
import { nodeBox, smallestType, type NodeBox } from './node-box.ts';
import { halfRoom } from './node-outline.ts';

const fonts = readFonts();

describe('nodeBox', () => {
  test('sets name, duty and limit under one another, no type under nine points', () => {
    const limit = { amount: 20, unit: 'workday', start: '受理之日' } as const;
    const box = nodeBox(node('step', '审查', '依法对申请材料进行审查，提出审查意见', limit), fonts);
    expect(box.lines.map((line) => [line.text, line.font, line.size])).toEqual([
      ['审查', 'sansBold', 10],
      ['依法对申请材料进行', 'sans', 9],
      ['审查，提出审查意见', 'sans', 9],
      ['时限：自受理之', 'sans', 9],
      ['日起20个工作日', 'sans', 9],
    ]);
    expect(box.size.width).toBe(108);
    expect(Math.min(...box.lines.map((line) => line.size))).toBeGreaterThanOrEqual(smallestType);
  });

  test('halves a long name rather than leave one character on the last line', () => {
    const box = nodeBox(node('step', '听取当事人陈述和申辩'), fonts);
    expect(box.lines.map((line) => line.text)).toEqual(['听取当事人', '陈述和申辩']);
    expect(nodeBox(node('step', '听取当事人的陈述和申辩'), fonts).lines.map((line) => line.text)).toEqual(['听取当事人的', '陈述和申辩']);
  });

  test('grows a diamond until its text is inside, and lets no line stand lost in a corner', () => {
    const short = nodeBox(node('decision', '是否符合立案标准？'), fonts);
    expect(short.size).toEqual({ width: 124, height: 52 });
    const long = nodeBox(node('decision', '情节复杂或者重大违法行为给予行政处罚？需集体讨论'), fonts);
    expect(long.size.height).toBeGreaterThan(52);
    expect(Math.min(...long.lines.map((line) => line.text.length))).toBeGreaterThan(4);
  });

  test('an empty node keeps its kind’s least box', () => {
    expect(nodeBox(node('step', ''), fonts)).toEqual({ size: { width: 108, height: 34 }, lines: [] });
    expect(nodeBox(node('connector', ''), fonts).size).toEqual({ width: 28, height: 28 });
    expect(nodeBox(node('decision', ' \n'), fonts).lines).toEqual([]);
  });

  test('keeps all text inside the drawn outline, whatever it is, and loses none', () => {
    const text = fc.array(fc.constantFrom(...'行政处罚听证，。《》（）A1w \n'), { maxLength: 160 }).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.constantFrom(...nodeKinds), text, text, (kind, name, duty) => {
        const box = nodeBox(node(kind, name, duty), fonts);
        expectInside(kind, box);
        expect(box.lines.map((line) => line.text).join('').replace(/\s/g, '')).toBe((name + duty).replace(/\s/g, ''));
      }),
      { numRuns: 150 },
    );
  });

  test.each(nodeKinds)('a size given by hand is the least a %s may be, its text in the middle', (kind) => {
    const given = { width: 260, height: 180 };
    for (const name of ['告知', '行政处罚事先告知书'.repeat(8)]) {
      const box = nodeBox({ ...node(kind, name), size: given }, fonts);
      expect(box.size.width).toBeGreaterThanOrEqual(given.width);
      expect(box.size.height).toBeGreaterThanOrEqual(given.height);
      expectInside(kind, box);
      const tops = box.lines.map((line) => line.at.y - 0.88 * line.size);
      const middle = (Math.min(...tops) + Math.max(...tops) + 10) / 2;
      expect(Math.abs(middle - box.size.height / 2)).toBeLessThan(6);
    }
    const small = nodeBox({ ...node(kind, '行政处罚事先告知书'.repeat(8)), size: { width: 20, height: 20 } }, fonts);
    expect(small).toEqual(nodeBox(node(kind, '行政处罚事先告知书'.repeat(8)), fonts));
  });

  test.each(nodeKinds)('a %s of five thousand characters has a finite box with all its text inside', (kind) => {
    for (const name of ['行政处罚'.repeat(1250), 'w'.repeat(5000), '行\n'.repeat(2500)]) {
      const box = nodeBox(node(kind, name), fonts);
      expectInside(kind, box);
      expect(box.size.width).toBeLessThan(100000);
      expect(box.size.height).toBeLessThan(100000);
    }
  });
});

function node(kind: NodeKind, text: string, duty = '', limit: ChartNode['limit'] = null): ChartNode {
  return { ...emptyNode(), id: 'n1', kind, laneId: 'l1', text, duty, limit };
}

/** The em box of every line lies in the outline. */
function expectInside(kind: NodeKind, { size, lines }: NodeBox): void {
  for (const line of lines) {
    const width = textWidth(line.text, fonts[line.font], line.size);
    const top = line.at.y - 0.88 * line.size;
    const bottom = line.at.y + 0.12 * line.size;
    const half = halfRoom(kind, size, top, bottom);
    const reach = Math.max(size.width / 2 - line.at.x, line.at.x + width - size.width / 2);
    if (!(reach <= half && top > 0 && bottom < size.height)) {
      expect.fail(`${kind} ${size.width}×${size.height}: “${line.text.slice(0, 40)}” reaches ${reach} of ${half}`);
    }
  }
}
