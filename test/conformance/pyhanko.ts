import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { verifyPdfSignatures } from '../../electron/ports/signatures/verify-pdf.ts';
import type { ConformanceCheck, ConformanceContext } from './conformance-check.ts';

/**
 * pyHanko: every filing copy, and a document of each other kind that is signed, carries after one and after two signatures those it
 * validates as PAdES-B-B against the test roots; and so does our own verification. Both reject a copy with one byte changed,
 * wherever it stands, and one to which another program appended an update that changes what is seen. pyHanko rejects a signer it
 * does not know.
 */
export const pyhanko: ConformanceCheck = {
  name: 'pyhanko',
  needs: ['python3'],
  python: ['pyhanko==0.38.0'],
  looksAt: ['signed-once', 'signed-twice'],
  async run(context) {
    const [once, twice] = [context.made('signed-once'), context.made('signed-twice')];
    const jobs: Job[] = [
      ...once.map((file): Job => ({ file, roots: context.roots, wanted: ['ENTIRE_FILE NONE'] })),
      ...twice.map((file): Job => ({ file, roots: context.roots, wanted: ['ENTIRE_REVISION FORM_FILLING', 'ENTIRE_FILE NONE'] })),
      ...[...once, ...twice.slice(-kinds)].map((file, index, all): Job => ({ file: withByteChanged(file, index / all.length, context), roots: context.roots, wanted: null })),
      ...[...once.slice(-kinds), ...twice.slice(-kinds)].flatMap((file, index) =>
        // Only filing copies have an attachment.
        updates.filter((update) => update !== 'attached' || index % kinds === 0).map((update): Job => ({ file, update, to: path.join(context.workFolder, `updated-${index}-${update}.pdf`), roots: context.roots, wanted: null })),
      ),
    ];
    const strangers: Job[] = once.slice(0, 1).map((file) => ({ file, roots: context.strangers, wanted: null }));
    const told = await judged([...jobs, ...strangers], context);
    const faults = [...jobs, ...strangers].flatMap((job, index) => faultsOf(job, told[index] ?? { signatures: [], problem: 'no answer' }));
    for (const { file, to = file, wanted } of jobs) {
      const bytes = new Uint8Array(readFileSync(to));
      const { ok, signatures } = await verifyPdfSignatures(bytes).catch((thrown: unknown) => ({ ok: false, signatures: [{ isPades: false, thrown }] }));
      const isRight = wanted === null ? !ok : ok && signatures.length === wanted.length && signatures.every(({ isPades }) => isPades);
      faults.push(...(isRight ? [] : [`${to}: our verification ${ok ? 'accepts what does not hold' : `rejects what holds: ${JSON.stringify(signatures).slice(0, 500)}`}`]));
    }
    return { checked: jobs.length + strangers.length, faults };
  },
};

// helpers

/** What is done to a signed file: see check-signatures.py. */
const updates = ['content', 'replaced', 'note', 'page', 'attached'] as const;
/** The last so many signed files are of different kinds, the first of them a filing copy. */
const kinds = 5;
const padesShape = '/ETSI.CAdES.detached content_type,message_digest,signing_certificate_v2 2';

interface Job {
  readonly file: string;
  readonly roots: string;
  readonly update?: (typeof updates)[number];
  readonly to?: string;
  /** Of each signature what it covers and what came after it; null where none may hold. */
  readonly wanted: readonly string[] | null;
}

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

async function judged(jobs: readonly Job[], { run, python }: ConformanceContext): Promise<Told[]> {
  const program = fileURLToPath(new URL('check-signatures.py', import.meta.url));
  const { code, out, err } = await run(python, [program], { input: JSON.stringify(jobs) });
  if (code !== 0) {
    throw new Error(err.slice(-1000));
  }
  return out.split('\n').filter((line) => line !== '').map((line) => toldSchema.parse(JSON.parse(line)));
}

function faultsOf({ file, to = file, update, wanted }: Job, { signatures, problem }: Told): string[] {
  if (wanted !== null) {
    const shapes = signatures.map(({ good, ades, coverage, later, subFilter, attributes, certificates }) => `${good} ${ades} ${coverage} ${later} ${subFilter} ${attributes.join(',')} ${certificates}`);
    return shapes.join('|') === wanted.map((coverage) => `true true ${coverage} ${padesShape}`).join('|') ? [] : [`${to}: ${problem ?? shapes.join(' | ')}`];
  }
  // An update leaves the signed bytes as they were: the signature alone still holds, the document does not.
  const isAccepted = signatures.some(({ good, ades }) => good || (update === undefined && ades === true));
  return isAccepted ? [`${to}: a signature that does not hold was accepted`] : [];
}

/** A copy with a bit changed before the signature, at this part of it. */
function withByteChanged(file: string, part: number, { workFolder }: ConformanceContext): string {
  const bytes = new Uint8Array(readFileSync(file));
  const end = Buffer.from(bytes).indexOf('/ByteRange');
  const place = Math.floor((end - 1) * part);
  bytes[place] = (bytes[place] ?? 0) ^ 0x10;
  const copy = path.join(workFolder, `changed-${Math.floor(part * 1000)}.pdf`);
  writeFileSync(copy, bytes);
  return copy;
}
