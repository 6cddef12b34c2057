import { expect, test } from 'vitest';
import { fontFile } from './fonts.ts';
import { webFont } from './web-font.ts';

test('a web font is small WOFF2, whatever the order of the characters', async () => {
  const font = await webFont(fontFile('sans'), '行政处罚流程图');
  expect(Buffer.from(font.subarray(0, 4)).toString('latin1')).toBe('wOF2');
  expect(font.length).toBeLessThan(12_000);
  expect(await webFont(fontFile('sans'), '图程流罚处政行行')).toEqual(font);
});
