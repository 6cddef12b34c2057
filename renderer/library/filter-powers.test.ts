import { expect, test } from 'vitest';
import type { CatalogueEntry } from '../../shared/contract/methods.ts';
import { createMatcher } from '../../shared/search/match.ts';
import { filterPowers } from './filter-powers.ts';

const powers: CatalogueEntry[] = [
  { id: 'a', chartId: null, power: { code: 'QX-XK-001', name: '取水许可', kind: 'licence', implementingBody: '' } },
  { id: 'b', chartId: null, power: { code: 'QX-CF-002', name: '对未经许可取水的处罚', kind: 'penalty', implementingBody: '' } },
];

test.each([
  ['', null, ['a', 'b']],
  ['取水', null, ['a', 'b']],
  ['处罚 取水', null, ['b']],
  ['ｑｘ-xk', null, ['a']],
  ['取水', 'penalty' as const, ['b']],
  ['qsxk', null, ['a']],
  ['chufa qs', null, ['b']],
  ['听证', null, []],
])('search %j in kind %j finds %j', (search, kind, found) => {
  expect(filterPowers(powers, search, kind, createMatcher()).map((power) => power.id)).toEqual(found);
});
