import { expect, test } from 'vitest';
import { shippedFonts } from '../../test/filing/package-kit.ts';
import { speltOut } from './spelt-out.ts';

test('what no face has is told by its code, everything else stays', () => {
  const document = { title: '核查表', orientation: 'portrait', receiver: '', blocks: [{ type: 'paragraph', text: '“\u{20000}”没有字形' }], issuer: '', issuedOn: '2026-03-02' } as const;
  expect(speltOut(document, shippedFonts())).toEqual({ ...document, blocks: [{ type: 'paragraph', text: '“〔U+20000〕”没有字形' }] });
});
