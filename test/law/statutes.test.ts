import { describe, expect, test } from 'vitest';
import { legalCaps } from '../../shared/law/legal-caps.ts';
import type { LegalLimit } from '../../shared/law/legal-limit.ts';
import { legalLimits } from '../../shared/law/legal-limits.ts';
import { currentVersion, findLaw, lawById } from '../../shared/law/register.ts';
import { shippedRegister } from '../../shared/law/shipped-register.ts';
import type { Rule } from '../../shared/rules/rule.ts';
import { rules } from '../../shared/rules/registry.ts';
import { placesOfClause, type ClausePlace } from './clause-places.ts';
import { lookUpCap, lookUpLimit, statuteOf, unitBy, type LookUp } from './look-up.ts';
import { hasStatutes, readStatutes, wordsAt } from './statute-text.ts';

const statutes = readStatutes();
const mismatchesOf = (found: readonly LookUp[]): Record<string, readonly string[]> =>
  Object.fromEntries(found.filter(({ mismatches }) => mismatches.length > 0).map(({ id, mismatches }) => [id, mismatches]));
const notLookedUp = (found: readonly LookUp[]): string[] => found.filter(({ wasLookedUp }) => !wasLookedUp).map(({ id }) => id);
const lookUp = (limits: readonly LegalLimit[]): LookUp[] => limits.map((limit) => lookUpLimit(shippedRegister, statutes, limit));

// The statutes lie beside the repository, not in it: where they are missing there is nothing to look up.
describe.skipIf(!hasStatutes)('the statutes', () => {
  test('say what each built-in limit says, in the place it cites', () => {
    const found = lookUp(legalLimits);
    expect(mismatchesOf(found)).toEqual({});
    expect(notLookedUp(found)).toEqual([
      'S-1Y',
      'S-LAND30',
      'S-LAND15',
      'S-FOREST30',
      'S-PAT15',
      'I-7',
      'I-20D',
      'W-30',
      'W-1Y',
      'W-60',
      'W-15',
    ]);
  });

  test('say what each built-in cap says', () => {
    const found = legalCaps.map((cap) => lookUpCap(shippedRegister, statutes, cap));
    expect(mismatchesOf(found)).toEqual({});
    expect(notLookedUp(found)).toEqual(['T-LATE0.05%']);
  });

  test.each<[string, (limit: LegalLimit) => LegalLimit]>([
    ['another amount', (limit) => ({ ...limit, amount: limit.amount === 4 ? 6 : 4 })],
    ['one more', (limit) => ({ ...limit, amount: limit.amount + 1 })],
    ['another unit', (limit) => ({ ...limit, unit: limit.unit === 'workday' ? 'day' : 'workday' })],
    ['another start', (limit) => ({ ...limit, start: '月初之日' })],
    ['an exception clause it has not, or none where it has', (limit) => ({ ...limit, exceptionClause: !limit.exceptionClause })],
    ['an extension by 11 days', (limit) => ({ ...limit, extension: { amount: 11, unit: 'day', approver: null, mustTell: false, article: limit.article, paragraph: limit.paragraph } })],
    ['time left out that is not', (limit) => ({ ...limit, exclusions: [{ zh: '出差', en: 'travel', article: limit.article }] })],
    ['the item behind it', (limit) => ({ ...limit, paragraph: limit.item === null ? 9 : limit.paragraph, item: limit.item === null ? null : limit.item + 1 })],
    ['an article the law has not', (limit) => ({ ...limit, article: 999 })],
  ])('contradict every limit falsified by %s', (_, falsify) => {
    const known = legalLimits.filter((limit) => statuteOf(shippedRegister, statutes, limit.lawId, limit.version) !== undefined);
    const unnoticed = lookUp(known.map(falsify)).filter(({ mismatches }) => mismatches.length === 0);
    expect(known.length).toBeGreaterThan(50);
    expect(unnoticed.map(({ id }) => id)).toEqual([]);
  });

  test('contradict limits moved to the article behind, but for four where that one has the same number', () => {
    const found = lookUp(legalLimits.map((limit) => ({ ...limit, article: limit.article + 1, paragraph: null, item: null })));
    expect(found.filter(({ wasLookedUp, mismatches }) => wasLookedUp && mismatches.length === 0).map(({ id }) => id)).toEqual(['L-20', 'R-5', 'R-COR5', 'M-POL3']);
  });

  test('contradict falsified caps', () => {
    const falsified = legalCaps.filter(({ unit }) => unit !== 'times' && unit !== 'ban').map((cap) => ({ ...cap, amount: (cap.amount ?? 0) + 1 }));
    expect(falsified.map((cap) => lookUpCap(shippedRegister, statutes, cap)).filter(({ wasLookedUp, mismatches }) => wasLookedUp && mismatches.length === 0)).toEqual([]);
  });

  test('are those the register knows: name, version, count of articles, rule on days, places of moved articles', () => {
    const problems = statutes.flatMap((statute) => {
      const law = findLaw(shippedRegister, statute.name.replace('民法典总则', '民法典'));
      if (law === null) {
        return [`${statute.name} is not registered`];
      }
      const version = currentVersion(law);
      const isWhole = !statute.name.includes('总则');
      const rule = law.days.article === null ? null : wordsAt(statute, { article: law.days.article });
      const { workdays } = law.days;
      const amounts = rule === null ? [] : Array.from({ length: 60 }, (_, index) => index + 1);
      return [
        ...(statute.version === '' || version?.date === statute.version ? [] : [`${law.id}: version ${version?.date}, not ${statute.version}`]),
        ...(!isWhole || version?.articles === statute.articles.size ? [] : [`${law.id}: ${version?.articles} articles, not ${statute.articles.size}`]),
        ...(law.days.article === null || rule !== null ? [] : [`${law.id}: no art. ${law.days.article}`]),
        ...amounts
          .filter((amount) => workdays.kind !== 'none' && unitBy(rule ?? '', amount) !== (isWorkdayBy(workdays, amount) ? 'workday' : 'day'))
          .map((amount) => `${law.id}: ${amount} days`),
        ...law.articleMaps
          .filter(({ to }) => to === version?.date)
          .flatMap(({ moves }) => moves.flatMap(({ to }) => to))
          .filter((place) => wordsAt(statute, place) === null)
          .map((place) => `${law.id}: no place ${JSON.stringify(place)}`),
      ];
    });
    expect(problems).toEqual([]);
  });

  test('have every place that a rule’s clause names, and its periods there', () => {
    expect(Object.fromEntries(rules.map((rule) => [rule.id, clauseMismatches(rule)]).filter(([, found]) => (found ?? []).length > 0))).toEqual({});
  });
});

describe('the places of a clause', () => {
  test('are read with their law, one by one', () => {
    const place = (law: string, article: number, paragraph: number | null = null, item: number | null = null): ClausePlace => ({ law, article, paragraph, item });
    expect(placesOfClause('处罚法第六十四条第（一）项、第八十五条；许可法第四十七条')).toEqual([place('处罚法', 64, null, 1), place('处罚法', 85), place('许可法', 47)]);
    expect(placesOfClause('强制法第二十五条第一款、第二款，第三十二条')).toEqual([place('强制法', 25, 1), place('强制法', 25, 2), place('强制法', 32)]);
    expect(placesOfClause('强制法第十八条第（七）项至第（九）项')).toEqual([7, 8, 9].map((item) => place('强制法', 18, null, item)));
    expect(placesOfClause('意见二（二）“办理时限”；处罚法第五章第三节')).toEqual([]);
  });

  test('name only laws the register knows, in articles the law has', () => {
    const unknown = rules.flatMap((rule) =>
      placesOfClause(rule.clause).flatMap(({ law, article }) => {
        const found = findLaw(shippedRegister, law);
        const articles = found === null ? null : (currentVersion(found)?.articles ?? null);
        return found === null || (articles !== null && article > articles) ? [`${rule.id}: ${law} ${article}`] : [];
      }),
    );
    expect(unknown).toEqual([]);
  });
});

// helpers

function isWorkdayBy(workdays: NonNullable<ReturnType<typeof lawById>>['days']['workdays'], amount: number): boolean {
  switch (workdays.kind) {
    case 'listed':
      return workdays.amounts.includes(amount);
    case 'at-most':
      return amount <= workdays.amount;
    default:
      return workdays.kind === 'agency';
  }
}

/** What a requirement says is not so, 不是三日, no provision need state. */
const statedPeriod = /(?<!(?:不是|不再是|而非)[^，。；]{0,6})(?<![一二两三四五六七八九十百零\d])([一二两三四五六七八九十百零]+|\d+)(?:个工作日|个?日|个月|小时)/g;

/** Places of the clause the statute has not, and periods of the requirement that none of its places states. */
function clauseMismatches(rule: Rule): string[] {
  const places = placesOfClause(rule.clause).flatMap((place) => {
    const law = findLaw(shippedRegister, place.law);
    const statute = law === null ? undefined : statuteOf(shippedRegister, statutes, law.id);
    return statute === undefined ? [] : [{ place, words: wordsAt(statute, place) }];
  });
  const words = places.map((each) => each.words ?? '').join('\n');
  const plain = words.replaceAll('两', '二');
  return [
    ...places.filter((each) => each.words === null).map(({ place }) => `no ${place.law} ${place.article} ${place.paragraph ?? ''} ${place.item ?? ''}`),
    ...(places.length === 0 ? [] : [...rule.requirement.zh.matchAll(statedPeriod)].map(([stated]) => stated))
      .filter((stated) => !plain.includes(stated.replaceAll('两', '二').replace('个工作日', '日')) && !plain.includes(stated))
      .map((stated) => `${stated} not in ${rule.clause}`),
  ];
}
