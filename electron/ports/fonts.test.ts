import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fontMetricsText } from '../../scripts/font-metrics-text.ts';
import { fontRoles } from '../../shared/typeset/face.ts';
import { fontFile, readFonts } from './fonts.ts';

test.each(fontRoles)('resources/fonts/%s.metrics.json is what its font says', (role) => {
  const stored = readFileSync(new URL(`../../resources/fonts/${role}.metrics.json`, import.meta.url), 'utf8');
  expect(fontMetricsText(readFileSync(fontFile(role))) === stored).toBe(true);
});

test('the faces cover the rare characters of names that GB 18030 asks for, and say what they lack', () => {
  const fonts = readFonts();
  for (const role of fontRoles) {
    for (const character of '㛃䶮𬭎行政处罚〔2026〕Aé①→') {
      expect(fonts[role].covers(character.codePointAt(0) ?? 0), `${role} ${character}`).toBe(true);
    }
    expect(fonts[role].covers(0x2187f)).toBe(false);
    expect(fonts[role].covers(0x211e8)).toBe(false);
    expect(fonts[role].advance('行'.codePointAt(0) ?? 0)).toBe(1000);
  }
});
