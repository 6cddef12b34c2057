import { describe, expect, test } from 'vitest';
import type { Citation } from '../model/citation.ts';
import { moveCitation } from './move-citation.ts';
import { shippedRegister } from './shipped-register.ts';

const penalty: Citation = { law: '中华人民共和国行政处罚法', documentNumber: '', version: '2017-09-01', article: 31, paragraph: null, item: null };
const moved = (change: Partial<Citation>): [string, (number | null)[][]] => {
  const { outcome, citations } = moveCitation(shippedRegister, { ...penalty, ...change });
  return [outcome, citations.map(({ article, paragraph, item }) => [article, paragraph, item])];
};

describe('a citation of an older version', () => {
  test('moves to where its provision stands now, one or several', () => {
    expect(moved({})).toEqual(['moved', [[44, null, null]]]);
    expect(moved({ article: 42 })).toEqual(['moved', [[63, null, null], [64, null, null]]]);
    expect(moved({ version: '1996-03-17', article: 52 })).toEqual(['moved', [[66, 2, null]]]);
    expect(moveCitation(shippedRegister, penalty)).toMatchObject({ certainty: 'unverified', citations: [{ version: '2021-01-22', law: penalty.law }] });
  });

  test('moves by paragraph where only the paragraph is mapped', () => {
    expect(moved({ law: '行政复议法', article: 30, paragraph: 1 })).toEqual(['moved', [[23, 1, 2]]]);
    expect(moved({ law: '行政复议法', article: 30, paragraph: 2 })).toEqual(['unknown', []]);
    expect(moved({ law: '行政复议法', article: 30 })).toEqual(['unknown', []]);
  });

  test('stays where the law moved no article', () => {
    expect(moved({ law: '行政许可法', version: '2003-08-27', article: 42, paragraph: 1 })).toEqual(['moved', [[42, 1, null]]]);
  });

  test('is left to be looked up where nothing is known', () => {
    expect(moved({ article: 3 })).toEqual(['unknown', []]);
    expect(moved({ version: '' })).toEqual(['unknown', []]);
    expect(moved({ law: '某省办法' })).toEqual(['unknown', []]);
    expect(moved({ law: '治安管理处罚法', version: '2012-10-26' })).toEqual(['unknown', []]);
  });

  test('of the version in force stays as it is', () => {
    expect(moveCitation(shippedRegister, { ...penalty, version: '2021-07-15' })).toMatchObject({ outcome: 'current', citations: [{ article: 31 }] });
  });
});
