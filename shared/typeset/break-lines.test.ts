import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFonts } from '../../electron/ports/fonts.ts';
import { breakLines, textWidth } from './break-lines.ts';

const { sans } = readFonts();

describe('textWidth', () => {
  test('is the sum of the advances, without kerning', () => {
    expect(textWidth('行政处罚', sans, 9)).toBeCloseTo(36, 9);
    expect(textWidth('AV', sans, 10)).toBeCloseTo(textWidth('A', sans, 10) + textWidth('V', sans, 10), 9);
    expect(textWidth('𬭎', sans, 10)).toBeCloseTo(10, 9);
  });
});

describe('breakLines', () => {
  test('fills a line exactly', () => {
    expect(breakLines('行政处罚事先告知', sans, 9, 36)).toEqual(['行政处罚', '事先告知']);
  });

  test('lets no closing mark begin a line and no opening mark end one', () => {
    expect(breakLines('当事人陈述，申辩', sans, 10, 50)).toEqual(['当事人陈', '述，申辩']);
    expect(breakLines('依据本办法《条例》', sans, 10, 60)).toEqual(['依据本办法', '《条例》']);
  });

  test('keeps a number whole', () => {
    expect(breakLines('受理之日起20个工作日', sans, 10, 60)).toEqual(['受理之日起', '20个工作日']);
  });

  test('breaks a run that fits no line between its characters', () => {
    const lines = breakLines('见www.example.gov.cn/xzcf/2026/0302即可', sans, 9, 40);
    expect(lines.join('')).toBe('见www.example.gov.cn/xzcf/2026/0302即可');
    for (const line of lines) {
      expect(textWidth(line, sans, 9)).toBeLessThanOrEqual(40.001);
    }
  });

  test('obeys hard breaks, keeps an empty line between paragraphs and drops those at the ends', () => {
    expect(breakLines('\n一\r\n\n二\n', sans, 9, 100)).toEqual(['一', '', '二']);
    expect(breakLines('', sans, 9, 100)).toEqual([]);
    expect(breakLines(' \n ', sans, 9, 100)).toEqual([]);
  });

  test('puts a character wider than the line on a line of its own', () => {
    expect(breakLines('行政', sans, 20, 10)).toEqual(['行', '政']);
  });

  test('loses no character and passes no width, whatever the text', () => {
    const character = fc.constantFrom(...'行政处罚决定，。、；：《》（）“”—…—20a b.-/\n①→');
    fc.assert(
      fc.property(fc.array(character, { maxLength: 80 }), fc.integer({ min: 20, max: 200 }), (characters, width) => {
        const text = characters.join('');
        const lines = breakLines(text, sans, 9, width);
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const line of lines) {
          expect(textWidth(line, sans, 9)).toBeLessThanOrEqual(width + 0.001);
        }
      }),
    );
  });
});
