import { expect, test } from 'vitest';
import { buildPackage, samplePackageSource, shippedFonts, standInParts } from '../../test/filing/package-kit.ts';

test('progress counts documents and charts in one count, from none to all', async () => {
  const told: (readonly [number, number])[] = [];
  const progress = (done: number, total: number): void => {
    told.push([done, total]);
  };
  await buildPackage(samplePackageSource(), { ...standInParts(shippedFonts()), progress });
  expect(told).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8].map((done) => [done, 8]));
});
