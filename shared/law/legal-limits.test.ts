import { describe, expect, test } from 'vitest';
import { limitSchema } from '../model/limit.ts';
import { daysUnder } from './days-of-law.ts';
import { asLimit } from './legal-limit.ts';
import { legalLimit, legalLimits, limitOf, limitsIn } from './legal-limits.ts';
import { legalCap, legalCaps } from './legal-caps.ts';
import { lawById } from './register.ts';
import { shippedRegister } from './shipped-register.ts';

describe('the table of statutory limits', () => {
  test('has each id once, and no id twice as limit and as cap', () => {
    const ids = [...legalLimits, ...legalCaps].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(legalLimits)('$id fits a step, and its law is registered in that version', (limit) => {
    expect(limitSchema.parse(asLimit(limit))).toEqual({ amount: limit.amount, unit: limit.unit, start: limit.start });
    expect(limit.start).toMatch(/[日时]$/);
    expect(lawById(shippedRegister, limit.lawId)?.versions.map(({ date }) => date)).toContain(limit.version);
  });

  test.each(legalLimits.filter(({ unit, unitArticle }) => (unit === 'day' || unit === 'workday') && unitArticle !== null))(
    '$id counts the days its law says, at the article that says so',
    ({ lawId, amount, unit, unitArticle, binds, certainty }) => {
      expect(lawById(shippedRegister, lawId)?.days.article).toBe(unitArticle);
      const said = daysUnder(shippedRegister, lawId, amount, binds);
      expect(said === 'unknown' ? certainty : said).toBe(said === 'unknown' ? 'interpretive' : unit);
    },
  );

  test.each(legalCaps)('$id is of a law that is registered in that version', ({ lawId, version }) => {
    expect(lawById(shippedRegister, lawId)?.versions.map(({ date }) => date)).toContain(version);
  });

  test('is looked up by id and by law', () => {
    expect(legalLimit('P-H5')).toMatchObject({ amount: 5, unit: 'workday', article: 64, item: 1, unitArticle: 85 });
    expect(legalLimit('nothing')).toBeNull();
    expect(legalCap('P-ADD3%')).toMatchObject({ amount: 3, unit: 'percent-per-day' });
    expect(legalCap('nothing')).toBeNull();
    expect(limitOf('L-20')).toEqual({ amount: 20, unit: 'workday', start: '受理之日' });
    expect(() => limitOf('nothing')).toThrow(RangeError);
    expect(limitsIn('licence-law').map(({ id }) => id)).toContain('L-45');
  });
});
