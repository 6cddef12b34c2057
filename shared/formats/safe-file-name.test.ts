import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeUtf8 } from '../kernel/utf8.ts';
import { safeFileName } from './safe-file-name.ts';

test.each([
  ['对“占道经营”的处罚', '对“占道经营”的处罚'],
  ['查封/扣押: 什么?*"<>|\\', '查封／扣押： 什么？＊＂＜＞｜＼'],
  ['../../etc/passwd', '／..／etc／passwd'],
  ['con', '_con'],
  ['NUL.txt', '_NUL.txt'],
  ['com1', '_com1'],
  ['console', 'console'],
  ['末尾有点...', '末尾有点'],
  ['a\u0000b\u202ec\n d', 'abc d'],
  [' . ', '备用'],
])('%j → %j', (text, name) => {
  expect(safeFileName(text, '备用')).toBe(name);
});

test('property: the name is one that Windows takes, and short enough', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const name = safeFileName(text, '备用');
      expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]|[. ]$|^$/u);
      expect(encodeUtf8(name).length).toBeLessThanOrEqual(181);
      expect(name.length).toBeLessThanOrEqual(81);
      expect(name.isWellFormed()).toBe(true);
      expect(safeFileName(name, '备用')).toBe(name);
    }),
    { numRuns: 300, seed: 5 },
  );
});
