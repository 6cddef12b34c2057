import { expect, test } from 'vitest';
import { beginsAsPdf } from './begins-as-pdf.ts';
import { encodeUtf8 } from './utf8.ts';

test.each([
  ['%PDF-1.7\n', true],
  ['\ufeff\n%PDF-1.4', true],
  ['PK\u0003\u0004 00.pdf %PDF-1.7', false],
  ['{"title":"%PDF-1.7"}', false],
  ['', false],
])('%j', (text, isPdf) => {
  expect(beginsAsPdf(encodeUtf8(text))).toBe(isPdf);
});
