import { z } from 'zod';
import { carrierOrderSchema, type CarrierName } from './carrier-order.ts';
import { sealChoiceSchema } from './seal-methods.ts';

const id = z.string().min(1).max(64);
const base64 = z.base64();
const workId = z.string().min(1).max(64).optional();
const nothing = z.strictObject({});
/** A folder as the host named it; a page never makes one up. */
const folder = z.string().min(1).max(4000);

/** The unit's own seal: one of the seal box, or a picture as PNG, or null to leave its place free. */
export const carrierSealingSchema = z.union([sealChoiceSchema, base64]).nullable();
export type CarrierSealing = z.infer<typeof carrierSealingSchema>;

/** The unit's certificate as PKCS#12 with its passphrase, for this one run. */
export const carrierSignatureSchema = z.strictObject({ p12: base64, passphrase: z.string().max(200) }).nullable();
export type CarrierSignature = z.infer<typeof carrierSignatureSchema>;

/** Carriers that bear the unit's seal, and those that are signed: PDF documents each, a package by the list of its members. */
export const sealedCarriers: ReadonlySet<CarrierName> = new Set(['pdf', 'svg', 'png', 'ofd', 'documents', 'package']);
export const signedCarriers: ReadonlySet<CarrierName> = new Set(['pdf', 'documents', 'poster', 'card', 'handbook', 'package']);

/** What is made, of which charts (null for the whole library), under which seal. */
const ordered = { order: carrierOrderSchema, chartIds: z.array(id).min(1).max(5000).nullable(), seal: carrierSealingSchema };

/** An error as it crosses the wire. */
const plainErrorSchema = z.strictObject({
  code: z.string(),
  message: z.string(),
  messageEnglish: z.string(),
  details: z.record(z.string(), z.union([z.string(), z.number()])),
});

/** A chart that has no room on the paper ordered, and what would give it room. The others are made all the same. */
const leftOutSchema = z.strictObject({ title: z.string(), error: plainErrorSchema });
export type LeftOutChart = z.infer<typeof leftOutSchema>;

/** A page as it will come out, in points. A seal stands in it as an image with the address `#seal`. */
export const previewPageSchema = z.strictObject({ width: z.number().positive(), height: z.number().positive(), svg: z.string() });
export type PreviewPage = z.infer<typeof previewPageSchema>;

export const previewSchema = z.strictObject({
  /** False where the carrier is files without pages. */
  hasPages: z.boolean(),
  /** Pages composed so far; all of them once `isComplete`. */
  known: z.number().int().min(0),
  isComplete: z.boolean(),
  /** Why no further page can be composed, or null. */
  failure: plainErrorSchema.nullable(),
  /** What composing so far has left out. */
  leftOut: z.array(leftOutSchema),
  pages: z.array(previewPageSchema),
  /** The seal's picture as PNG where a page asked for bears it. */
  seal: base64.nullable(),
});
export type Preview = z.infer<typeof previewSchema>;

/** Most pages a preview composes: as many sheets as a clerk can page through. */
export const mostPreviewPages = 2000;

export const madeRunSchema = z.strictObject({
  folder,
  files: z.array(z.strictObject({ name: z.string(), size: z.number().int().min(0) })),
  leftOut: z.array(leftOutSchema),
});
export type MadeRun = z.infer<typeof madeRunSchema>;

export const printerSchema = z.strictObject({ name: z.string(), title: z.string() });
export type PrinterChoice = z.infer<typeof printerSchema>;

/** On one side, or on both with the sheet turned over its long or its short edge. */
export const duplexModes = ['simplex', 'long', 'short'] as const;

/** The part of the contract about carriers: pages beforehand, files, printing. */
export const carrierMethods = {
  /** The pages `from` (counted from 0) to `from + count`, exactly as they will come out. */
  'carriers.preview': {
    kind: 'query',
    arguments: z.strictObject({ ...ordered, from: z.number().int().min(0).max(mostPreviewPages), count: z.number().int().min(0).max(24), workId }),
    result: previewSchema,
  },
  /** Makes the files, in a folder of their own within `folder` (null for the host's usual one), or leaves nothing. */
  'carriers.make': {
    kind: 'query',
    arguments: z.strictObject({ ...ordered, signature: carrierSignatureSchema, folder: folder.nullable(), workId }),
    result: madeRunSchema,
  },
  /** Asks the clerk for a folder; null where none was chosen. Only a folder chosen so can be named to `carriers.make`. */
  'carriers.chooseFolder': { kind: 'query', arguments: nothing, result: z.strictObject({ folder: folder.nullable() }) },
  /** Shows what a run made in its folder. */
  'carriers.reveal': { kind: 'query', arguments: z.strictObject({ folder }), result: nothing },
  'carriers.printers': { kind: 'query', arguments: nothing, result: z.strictObject({ printers: z.array(printerSchema) }) },
  /** Prints the pages. Without a printer named the system's dialog asks. */
  'carriers.print': {
    kind: 'query',
    arguments: z.strictObject({
      ...ordered,
      copies: z.number().int().min(1).max(999),
      printer: z.string().min(1).max(500).nullable(),
      duplex: z.enum(duplexModes),
      workId,
    }),
    result: z.strictObject({ pages: z.number().int().min(0), leftOut: z.array(leftOutSchema) }),
  },
} as const;
