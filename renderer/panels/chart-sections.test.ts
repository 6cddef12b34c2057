import { expect, test } from 'vitest';
import { sectionOfField } from './chart-sections.ts';

test.each([
  ['content.basis', 'basis'],
  ['content.basis.0.law', 'basis'],
  ['content.limits.statutory.reason', 'limits'],
  ['content.businessPhone', 'complaints'],
  ['content.remedy.court', 'remedy'],
  ['content', 'basis'],
  ['nodes', 'steps'],
  ['power.implementingBody', 'head'],
  ['unheard-of', 'head'],
] as const)('the field %s stands in the part %s', (field, section) => {
  expect(sectionOfField(field)).toBe(section);
});
