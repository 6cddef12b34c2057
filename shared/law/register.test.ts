import { describe, expect, test } from 'vitest';
import { daysUnder, explainDays } from './days-of-law.ts';
import { currentVersion, findLaw, lawById, lawRegisterSchema, versionAt, versionOfCitation, type RegisteredLaw } from './register.ts';
import { shippedRegister } from './shipped-register.ts';

const law = (id: string): RegisteredLaw => {
  const found = lawById(shippedRegister, id);
  if (found === null) {
    throw new Error(`no law ${id}`);
  }
  return found;
};

describe('the shipped register', () => {
  test('is one a file could hold', () => {
    expect(lawRegisterSchema.parse(shippedRegister)).toEqual(shippedRegister);
  });

  test('finds a law by its full and short names, however marked', () => {
    const names = ['中华人民共和国行政处罚法', '《行政处罚法》', '处罚法', ' 行政处罚法（2021年修订） ', '中华人民共和国行政处罚法(2021修订)'];
    expect(names.map((name) => findLaw(shippedRegister, name)?.id)).toEqual(names.map(() => 'penalty-law'));
    expect(findLaw(shippedRegister, '最高人民法院关于适用《中华人民共和国行政诉讼法》的解释')?.id).toBe('suit-interpretation');
    expect(['', '《》', '某省办法'].map((name) => findLaw(shippedRegister, name))).toEqual([null, null, null]);
  });

  test('knows which version is in force, and which was on a day', () => {
    expect(currentVersion(law('penalty-law'))?.date).toBe('2021-01-22');
    expect(versionAt(law('penalty-law'), '2021-07-14')?.date).toBe('2017-09-01');
    expect(versionAt(law('penalty-law'), '2021-07-15')?.date).toBe('2021-01-22');
    expect(versionAt(law('penalty-law'), '1990-01-01')).toBeNull();
    expect(versionAt(law('enforcement-supervision-regulation'), '2026-01-31')).toBeNull();
    expect(versionAt(law('enforcement-supervision-regulation'), '2026-02-01')?.documentNumber).toBe('国务院令第825号');
  });

  test('tells the version a citation names by either of its days or its number', () => {
    const penalty = law('penalty-law');
    expect(['2021-01-22', '2021-07-15', '2017-09-01', '2020-01-01', ''].map((version) => versionOfCitation(penalty, { version, documentNumber: '' })?.date)).toEqual([
      '2021-01-22',
      '2021-01-22',
      '2017-09-01',
      undefined,
      undefined,
    ]);
    const disclosure = law('disclosure-regulation');
    expect(['国令第711号', '国务院令第711号', '（国务院令 第492号）', '国令第1号'].map((documentNumber) => versionOfCitation(disclosure, { version: '', documentNumber })?.date)).toEqual([
      '2019-04-03',
      '2019-04-03',
      '2007-04-05',
      undefined,
    ]);
  });

  test.each([
    ['penalty-law', [2, 3, 5, 7, 15, 90], ['workday', 'workday', 'workday', 'workday', 'day', 'day']],
    ['coercion-law', [3, 10, 11, 30], ['workday', 'workday', 'day', 'day']],
    ['licence-law', [5, 20, 45], ['workday', 'workday', 'workday']],
    ['review-law', [3, 5, 7, 10, 30, 60], ['workday', 'workday', 'workday', 'workday', 'day', 'day']],
    ['suit-law', [15], ['day']],
    ['crime-transfer-provisions', [3], ['unknown']],
    ['nothing', [3], ['unknown']],
  ] as const)('says what the days of %s count', (id, amounts, expected) => {
    expect(amounts.map((amount) => daysUnder(shippedRegister, id, amount))).toEqual(expected);
  });

  test('does not stretch the rule on the agency to the applicant', () => {
    expect(daysUnder(shippedRegister, 'licence-law', 5, 'counterparty')).toBe('unknown');
  });

  test.each(shippedRegister.laws.map(({ id }) => id))('explains the days of %s in both languages', (id) => {
    const { zh, en } = explainDays(shippedRegister, id);
    expect(zh).toMatch(/^《.+》.*日.*[。）]$/);
    expect(en).toMatch(/^[^\u3000-\u9fff]+[.)]$/);
  });

  test('explains with the article', () => {
    expect(explainDays(shippedRegister, 'penalty-law').zh).toBe('《中华人民共和国行政处罚法》第八十五条：“二日”“三日”“五日”“七日”是工作日，其他的日是自然日。');
    expect(explainDays(shippedRegister, 'nothing').en).toContain('look up');
  });

  test.each([
    ['the same law twice', { laws: [law('penalty-law'), law('penalty-law')] }],
    ['two laws of one name', { laws: [law('penalty-law'), { ...law('licence-law'), shortNames: ['处罚法'] }] }],
    ['versions out of order', { laws: [{ ...law('penalty-law'), versions: law('penalty-law').versions.toReversed() }] }],
    ['a map to a version it does not have', { laws: [{ ...law('penalty-law'), articleMaps: [{ from: '2017-09-01', to: '2030-01-01', others: 'same', moves: [], certainty: 'read' }] }] }],
    ['two versions in force', { laws: [{ ...law('penalty-law'), versions: law('penalty-law').versions.map((version) => ({ ...version, status: 'in-force' })) }] }],
  ])('refuses %s', (_, register) => {
    expect(lawRegisterSchema.safeParse(register).success).toBe(false);
  });
});
