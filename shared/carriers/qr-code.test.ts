import { expect, test } from 'vitest';
import { pathItem, rectanglePath } from '../scene/paths.ts';
import { isQrCode, qrCode } from './qr-code.ts';

test.each(['1', 'https://www.qingxi.example/charts/00000000-0-CF-0001.html'])('a code is known again: %s', (text) => {
  expect(isQrCode(qrCode(text, { x: 10, y: 10 }, 60))).toBe(true);
  expect(isQrCode(qrCode(text, { x: 10, y: 10 }, 60, 'plain'))).toBe(true);
});

test('another black shape is none', () => {
  expect(isQrCode(pathItem(rectanglePath({ x: 0, y: 0, width: 9, height: 9 }), { fill: '#000000' }))).toBe(false);
});
