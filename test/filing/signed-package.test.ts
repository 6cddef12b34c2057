import { beforeAll, describe, expect, test } from 'vitest';
import { signDetached } from '../../electron/ports/signatures/sign-detached.ts';
import { signaturePath, writeManifest } from '../../shared/filing/manifest.ts';
import { verifyPackage } from '../../shared/filing/verify-package.ts';
import type { Fonts } from '../../shared/typeset/font-metrics.ts';
import { makeTestCertificate } from '../harness/test-certificates.ts';
import { buildPackage, manifestOf, repacked, samplePackageSource, sha256, shippedFonts, standInParts, standInPorts } from './package-kit.ts';

let fonts: Fonts;
let bytes: Uint8Array;
beforeAll(async () => {
  fonts = shippedFonts();
  const unit = makeTestCertificate();
  const sign = (manifest: Uint8Array): Uint8Array => signDetached(manifest, { ...unit, at: '2026-03-02T01:02:03.000Z' });
  bytes = await buildPackage(samplePackageSource(), { ...standInParts(fonts), sign });
});

describe('a signed package', () => {
  test('says who signed its manifest', async () => {
    const { ok, signature } = await verifyPackage(bytes, standInPorts(fonts));
    expect(ok).toBe(true);
    expect(signature).toMatchObject({ integrity: 'intact', signer: { name: '清溪县农业农村局' } });
  });

  test('tells a manifest made anew after it was signed', async () => {
    const anew = repacked(bytes, (members) => {
      members['manifest.json'] = writeManifest({ ...manifestOf(members), madeOn: '2026-03-02', department: '清溪县城市管理局', rendering: { paper: 'A4', seal: null } }, sha256);
    });
    const { signature, problems } = await verifyPackage(anew, standInPorts(fonts));
    expect(signature?.integrity).toBe('changed');
    expect(problems).toContainEqual(expect.objectContaining({ member: signaturePath, problem: 'signature' }));
  });

  test('tells a signature that is none', async () => {
    const { problems } = await verifyPackage(repacked(bytes, (members) => (members[signaturePath] = Uint8Array.of(1, 2, 3))), standInPorts(fonts));
    expect(problems.map(({ member, problem }) => [member, problem])).toEqual([[signaturePath, 'signature']]);
  });

  test('without its signature is in order, but signed by nobody', async () => {
    const bare = repacked(bytes, (members) => Reflect.deleteProperty(members, signaturePath));
    expect(await verifyPackage(bare, standInPorts(fonts))).toMatchObject({ ok: true, signature: null });
  });
});
