import { describe, expect, test } from 'vitest';
import { parseNext, type RowFinder } from './parse-next.ts';

const names: Readonly<Record<string, string>> = { 送达: 'serve', 处罚告知: 'notify', 听证: 'ambiguous' };
const rows: RowFinder = {
  byNumber: (number) => (number <= 12 ? `r${number}` : null),
  byName: (name) => names[name] ?? null,
};
const exits = (...list: [string, string][]) => ({ says: 'exits', exits: list.map(([label, to]) => ({ label, to })) });

describe('下一步', () => {
  test.each([
    ['3', exits(['', 'r3'])],
    ['３', exits(['', 'r3'])],
    ['三', exits(['', 'r3'])],
    ['第十二步', exits(['', 'r12'])],
    ['步骤4', exits(['', 'r4'])],
    ['送达', exits(['', 'serve'])],
    ['是→4；否→7', exits(['是', 'r4'], ['否', 'r7'])],
    ['是→4;否→7', exits(['是', 'r4'], ['否', 'r7'])],
    ['是->4 否->7', exits(['是', 'r4'], ['否', 'r7'])],
    ['是：4，否：7', exits(['是', 'r4'], ['否', 'r7'])],
    ['是:4 否:7', exits(['是', 'r4'], ['否', 'r7'])],
    ['是转4\n否转7', exits(['是', 'r4'], ['否', 'r7'])],
    ['3、5', exits(['', 'r3'], ['', 'r5'])],
    ['通过 → 送达', exits(['通过', 'serve'])],
    ['→5', exits(['', 'r5'])],
    ['违法事实不能成立的→12', exits(['违法事实不能成立的', 'r12'])],
    ['（1）不属于本机关的；（2）涉嫌犯罪的→7；8', exits(['（1）不属于本机关的；（2）涉嫌犯罪的', 'r7'], ['', 'r8'])],
    ['是→4；是→4', exits(['是', 'r4'])],
  ])('%s', (text, parsed) => {
    expect(parseNext(text, rows)).toEqual(parsed);
  });

  test.each(['', ' ', '下一步', '↓'])('%j is the next row', (text) => {
    expect(parseNext(text, rows)).toEqual({ says: 'following' });
  });

  test.each(['—', '-', '——', '无', '结束', '/'])('%s leads nowhere', (text) => {
    expect(parseNext(text, rows)).toEqual({ says: 'end' });
  });

  test('what leads to no row is told by the piece that does not, never guessed', () => {
    expect(parseNext('尽快', rows)).toEqual({ says: 'unread', reason: 'next-unknown', part: '尽快' });
    expect(parseNext('是→4；否→13', rows)).toEqual({ says: 'unread', reason: 'next-unknown', part: '13' });
    expect(parseNext('听证', rows)).toEqual({ says: 'unread', reason: 'next-ambiguous', part: '听证' });
    expect(parseNext(`${'很'.repeat(201)}→4`, rows)).toMatchObject({ says: 'unread', reason: 'next-label' });
  });
});
