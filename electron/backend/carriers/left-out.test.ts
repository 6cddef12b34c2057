import { expect, test } from 'vitest';
import { MingquanError } from '../../../shared/kernel/mingquan-error.ts';
import { madeOrLeftOut, noneFits, type LeftOut } from './left-out.ts';

const misfit = (title: string) => new MingquanError('card.does-not-fit', { title, form: 'A6', over: 12, field: '带什么', length: 80 });
const throwing = (error: unknown) => () => {
  throw error;
};

test('a chart that does not fit is told of; anything else that is wrong stops the run', () => {
  const left: LeftOut[] = [];
  const leaveOut = (each: LeftOut): void => void left.push(each);
  expect(madeOrLeftOut('甲', leaveOut, () => 7)).toBe(7);
  expect(madeOrLeftOut('乙', leaveOut, throwing(misfit('乙')))).toBeNull();
  expect(left.map(({ title }) => title)).toEqual(['乙']);
  const other = new MingquanError('font.character-missing', { place: '名称', character: '𬺓', codePoint: 'U+2CE93' });
  expect(() => madeOrLeftOut('丙', leaveOut, throwing(other))).toThrow(other);
});

test('where nothing is made the only reason is told as it is, several together', () => {
  const one = misfit('甲');
  expect(noneFits([{ title: '甲', error: one }])).toBe(one);
  const both = noneFits([{ title: '甲', error: one }, { title: '乙', error: misfit('乙') }]).toPlain();
  expect(both.code).toBe('export.none-fits');
  expect(both.message).toMatch(/甲.*\n.*乙.*\n.*2 张/);
  expect(both.messageEnglish).toMatch(/甲.*\n.*乙.*\n.*None of the 2/);
  expect(noneFits([]).code).toBe('export.empty');
});
