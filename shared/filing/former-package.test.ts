import { expect, test } from 'vitest';
import { samplePackage, samplePackageSource, shippedFonts } from '../../test/filing/package-kit.ts';
import { formerOfPackage } from './former-package.ts';

test('an earlier package gives back its catalogue and its charts', async () => {
  const source = samplePackageSource();
  const former = formerOfPackage(await samplePackage(shippedFonts()), 'package.zip');
  expect(former).toMatchObject({ on: '2026-03-02', powers: source.powers });
  expect(former.charts).toEqual(source.charts);
});

test('a file that is no package is refused by name', () => {
  expect(() => formerOfPackage(new Uint8Array(30), 'other.zip')).toThrow(expect.objectContaining({ code: 'package.unreadable', details: expect.objectContaining({ file: 'other.zip' }) }));
});
