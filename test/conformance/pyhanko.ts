import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { signPdf } from '../../electron/ports/signatures/sign-pdf.ts';
import { makeTestCertificate, type TestCertificate } from '../harness/test-certificates.ts';
import type { ConformanceCheck } from './conformance-check.ts';

/**
 * pyHanko: every filing copy, signed once and signed twice, carries signatures it validates as PAdES-B-B against the test
 * roots; a copy with one byte changed is rejected wherever the byte stands, and so is one whose signer it does not know.
 */
export const pyhanko: ConformanceCheck = {
  name: 'pyhanko',
  needs: ['python3'],
  async run(context) {
    const python = await context.python('pyhanko==0.38.0');
    const files = await context.made('pdf');
    const folder = path.join(context.workFolder, 'signed');
    mkdirSync(folder, { recursive: true });
    const now = Date.now();
    const [from, until] = [now - day, now + day].map((moment) => new Date(moment).toISOString()) as [string, string];
    const unit = makeTestCertificate({ from, until });
    const office = makeTestCertificate({ name: '清溪县司法局', from, until });
    const roots = path.join(folder, 'roots.pem');
    const strangers = path.join(folder, 'other-roots.pem');
    writeFileSync(roots, unit.root + office.root);
    writeFileSync(strangers, makeTestCertificate({ name: '别的单位', from, until }).root);

    const made = { once: [] as string[], twice: [] as string[], tampered: [] as string[] };
    for (const [index, file] of files.entries()) {
      const sign = (bytes: Uint8Array, by: TestCertificate, reason: string) => signPdf(bytes, { ...by, reason, at: new Date(now).toISOString() });
      const once = await sign(new Uint8Array(readFileSync(file)), unit, '报送备案');
      const twice = await sign(once, office, '备案登记');
      const place = Math.floor((once.length - 9000) * ((index + 0.5) / files.length));
      const tampered = Uint8Array.from(once);
      tampered[place] = (tampered[place] ?? 0) ^ 0x10;
      for (const [kind, bytes] of [['once', once], ['twice', twice], ['tampered', tampered]] as const) {
        const name = path.join(folder, `${index}-${kind}.pdf`);
        writeFileSync(name, bytes);
        made[kind].push(name);
      }
    }

    const judge = async (root: string, names: readonly string[]): Promise<Told[]> => {
      const { out, err } = await context.run(python, [fileURLToPath(new URL('check-signatures.py', import.meta.url)), root, ...names]);
      const told = out.split('\n').filter((line) => line !== '').map((line) => toldSchema.parse(JSON.parse(line)));
      return names.map((_, index) => told[index] ?? { signatures: [], problem: err.slice(-500) });
    };
    const faults: string[] = [];
    const expectGood = async (names: readonly string[], coverages: readonly string[]): Promise<void> => {
      for (const [index, told] of (await judge(roots, names)).entries()) {
        const all = told.signatures.map((signature) => shapeOf(signature, signature.good));
        const wanted = coverages.map((coverage) => `true true ${coverage} ${padesShape}`);
        if (all.join('|') !== wanted.join('|')) {
          faults.push(`${names[index] ?? ''}: ${told.problem ?? all.join(' | ')}`);
        }
      }
    };
    await expectGood(made.once, ['ENTIRE_FILE NONE']);
    await expectGood(made.twice, ['ENTIRE_REVISION FORM_FILLING', 'ENTIRE_FILE NONE']);
    for (const [root, names] of [[roots, made.tampered], [strangers, made.once.slice(0, 1)]] as const) {
      for (const [index, told] of (await judge(root, names)).entries()) {
        if (told.signatures.some(({ good, ades }) => good || ades === true)) {
          faults.push(`${names[index] ?? ''}: a signature that does not hold was accepted`);
        }
      }
    }
    return { checked: made.once.length + made.twice.length + made.tampered.length + 1, faults };
  },
};

// helpers

const day = 86_400_000;
const padesShape = '/ETSI.CAdES.detached content_type,message_digest,signing_certificate_v2 2';

const toldSchema = z.object({
  problem: z.string().optional(),
  signatures: z.array(
    z.object({
      good: z.boolean(),
      ades: z.union([z.boolean(), z.string()]),
      coverage: z.string(),
      later: z.string(),
      subFilter: z.string(),
      attributes: z.array(z.string()),
      certificates: z.number(),
    }),
  ),
});
type Told = z.output<typeof toldSchema>;

function shapeOf({ ades, coverage, later, subFilter, attributes, certificates }: Told['signatures'][number], good: boolean): string {
  return `${good} ${ades} ${coverage} ${later} ${subFilter} ${attributes.join(',')} ${certificates}`;
}
