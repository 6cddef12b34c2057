import { z } from 'zod';

/** What is made, and how: one order for each carrier 载体. Lengths in mm, distances in m. */

const orientations = ['auto', 'portrait', 'landscape'] as const;
const filingPaper = { paper: z.enum(['A4', 'A3', 'auto']).default('auto'), orientation: z.enum(orientations).default('auto') };

/** The filing documents, each a file of its own. */
export const documentChoices = ['report', 'catalogue', 'plan', 'basis', 'changes', 'check'] as const;
/** What the unit completes the filing papers with; empty: blanks to fill in by hand, the department's phone, the day of making. */
const letter = {
  /** Document number 发文字号 of the report. */
  documentNumber: z.string().max(60).default(''),
  /** Signatory 签发人 of the report. */
  signatory: z.string().max(60).default(''),
  /** Whom to ask, in the note 附注 of the report. */
  contact: z.string().max(60).default(''),
  phone: z.string().max(60).default(''),
  /** Date of all papers, `YYYY-MM-DD`. */
  date: z.union([z.literal(''), z.iso.date()]).default(''),
};
const documents = {
  documents: z.array(z.enum(documentChoices)).min(1).default([...documentChoices]),
  /** What the documents compare with: a named point 修订版, or a former package by the id it was handed over under; null: nothing. */
  comparedWith: z.string().min(1).max(1000).nullable().default(null),
};

export const posterPapers = ['A4', 'A3', 'A2', 'A1', 'A0'] as const;

export const carrierOrderSchema = z.discriminatedUnion('as', [
  /** Filing copies 备案件: each chart a PDF. */
  z.strictObject({ as: z.literal('pdf'), ...filingPaper }),
  z.strictObject({ as: z.literal('svg'), ...filingPaper }),
  z.strictObject({ as: z.literal('png'), ...filingPaper }),
  z.strictObject({ as: z.literal('ofd'), ...filingPaper }),
  /** Filing package 备案包: cover sheet, documents, every chart on paper and as electronic text, one zip. */
  z.strictObject({
    as: z.literal('package'),
    paper: filingPaper.paper,
    /** Copies on paper that the cover sheet lists: local filing rules ask for two. */
    copies: z.number().int().min(1).max(99).default(2),
    comparedWith: documents.comparedWith,
    ...letter,
  }),
  /** Electronic text of each chart. */
  z.strictObject({ as: z.literal('text') }),
  z.strictObject({ as: z.literal('json') }),
  z.strictObject({ as: z.literal('xml') }),
  /** Filing documents. */
  z.strictObject({ as: z.literal('docx'), ...documents, ...letter }),
  z.strictObject({ as: z.literal('documents'), ...documents, ...letter }),
  z.strictObject({ as: z.literal('xlsx'), documents: z.array(z.enum(['catalogue', 'plan', 'basis', 'check'])).min(1).default(['catalogue', 'plan', 'basis', 'check']) }),
  /** Notice board 政务公开栏: each chart on a sheet, or everything on one wall. */
  z.strictObject({
    as: z.literal('poster'),
    show: z.enum(['charts', 'wall']).default('charts'),
    /** `auto`: for each chart the smallest on which it is read from that far. */
    paper: z.enum(['auto', ...posterPapers]).default('auto'),
    orientation: z.enum(orientations).default('auto'),
    /** From how far it is to be read. */
    readingDistance: z.number().min(0.3).max(10).default(1),
    tiles: z.strictObject({ paper: z.enum(['A4', 'A3']), overlap: z.number().min(5).max(30) }).nullable().default(null),
    blackAndWhite: z.boolean().default(false),
  }),
  /** Explainer card 明白卡. */
  z.strictObject({
    as: z.literal('card'),
    form: z.enum(['A5', 'A6', 'three-fold']).default('A5'),
    /** Sheet on which several cards are put, or each card on its own. */
    sheet: z.enum(['none', 'A4', 'A3']).default('none'),
    /** Edge over which the printer turns the sheet. */
    flip: z.enum(['long', 'short']).default('long'),
    /** How many of each card, where several are put on a sheet; `fill`: as many as go on one. */
    copies: z.union([z.literal('fill'), z.number().int().min(1).max(500)]).default('fill'),
    /** Space between cards on a sheet. */
    gutter: z.number().min(0).max(20).default(0),
  }),
  /** Handbook 信息手册. */
  z.strictObject({
    as: z.literal('handbook'),
    page: z.enum(['A5', 'A4']).default('A4'),
    /** Pages put on sheets of twice the size, to be folded and stapled. */
    isBooklet: z.boolean().default(false),
    flip: z.enum(['long', 'short']).default('short'),
  }),
  /** Electronic screen 电子屏. */
  z.strictObject({
    as: z.literal('screen'),
    orientation: z.enum(['landscape', 'portrait']).default('landscape'),
    form: z.enum(['png', 'html']).default('html'),
    /** Seconds each slide is shown. */
    seconds: z.number().int().min(3).max(120).default(12),
  }),
  /** Touch screen 触摸屏: a folder that opens without a server. */
  z.strictObject({ as: z.literal('kiosk'), idleSeconds: z.number().int().min(15).max(900).default(90) }),
  /** Website column 网站专栏. */
  z.strictObject({ as: z.literal('site') }),
]);
export type CarrierOrder = z.output<typeof carrierOrderSchema>;
export type CarrierOrderInput = z.input<typeof carrierOrderSchema>;
export type CarrierName = CarrierOrder['as'];
export type OrderOf<Name extends CarrierName> = Extract<CarrierOrder, { readonly as: Name }>;

export const carrierNames = carrierOrderSchema.options.map((option) => option.shape.as.value);
