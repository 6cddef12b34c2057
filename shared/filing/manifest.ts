import { z } from 'zod';
import { paperChoices } from '../contract/methods.ts';
import type { Digest } from '../kernel/sources.ts';
import { encodeUtf8 } from '../kernel/utf8.ts';

/** Where the manifest lies in a package. */
export const manifestPath = 'manifest.json';
/** Where the detached signature of the manifest lies, if there is one. */
export const signaturePath = 'manifest.p7s';

/** What a member is. Those of one chart carry the chart's id. */
export const memberRoles = [
  'chart-pdf',
  'chart-ofd',
  'chart-json',
  'chart-text',
  'chart-xml',
  'document-pdf',
  'document-docx',
  'document-text',
  'document-csv',
  'document-xlsx',
  'data',
] as const;

/** The members that each chart has, by the end of their name, in packages with a manifest of that version. */
export const chartEndings = {
  1: { 'chart-pdf': '.pdf', 'chart-text': '.txt' },
  2: { 'chart-pdf': '.pdf', 'chart-ofd': '.ofd', 'chart-text': '.txt', 'chart-xml': '.xml' },
} as const;

/** The version written; those of version 1, which know no SM3, are read as well. */
export const manifestVersion = 2;

const sum = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.number().int().min(0);

/** Width and height in mm of the seal's image; null where its place was left open. */
export const paperSealSchema = z.strictObject({ width: z.number().positive().max(200), height: z.number().positive().max(200) }).nullable();

/** How the charts were put on paper: with it the receiver lays them out again and compares. */
export const renderingSchema = z.strictObject({
  paper: z.enum(paperChoices),
  seal: paperSealSchema,
});
export type Rendering = z.infer<typeof renderingSchema>;

export const packageMemberSchema = z.strictObject({
  path: z.string().min(1).max(500),
  role: z.enum(memberRoles),
  chart: z.string().min(1).max(64).nullable(),
  size: count,
  sha256: sum,
  /** SM3 (GB/T 32905-2016); in manifests of version 1 there is none. */
  sm3: sum.optional(),
});
export type PackageMember = z.infer<typeof packageMemberSchema>;

/** The list of everything in a package but itself and its signature. */
export const manifestSchema = z
  .strictObject({
    format: z.literal('mingquan-package'),
    version: z.union([z.literal(1), z.literal(manifestVersion)]),
    /** Date of the filing, `YYYY-MM-DD`. */
    madeOn: z.string().max(10),
    department: z.string().max(200),
    rendering: renderingSchema,
    counts: z.strictObject({ powers: count, charts: count, members: count }),
    members: z.array(packageMemberSchema).max(60000),
    /** SHA-256 of the manifest as written with this field empty. */
    digest: z.union([sum, z.literal('')]),
  })
  .refine(({ version, members }) => members.every(({ sm3 }) => (sm3 !== undefined) === (version > 1)), 'SM3');
export type Manifest = z.infer<typeof manifestSchema>;

/** The manifest as the package holds it, with its own digest filled in. */
export function writeManifest(manifest: Omit<Manifest, 'digest'>, digest: Digest): Uint8Array<ArrayBuffer> {
  return print({ ...manifest, digest: digest(print({ ...manifest, digest: '' })) });
}

// helpers

function print(manifest: Manifest): Uint8Array<ArrayBuffer> {
  return encodeUtf8(`${JSON.stringify(manifestSchema.parse(manifest), null, 2)}\n`);
}
