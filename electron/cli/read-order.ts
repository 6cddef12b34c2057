import { carrierNames, carrierOrderSchema, type CarrierOrder } from '../../shared/contract/carrier-order.ts';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { readChoice, requireWord } from './read-words.ts';

/** The options of all carriers as `parseArgs` takes them. */
/** What completes the filing papers. */
export const letterOptions = {
  'document-number': { type: 'string' },
  signatory: { type: 'string' },
  contact: { type: 'string' },
  phone: { type: 'string' },
  date: { type: 'string' },
} as const;

export const letterUsage = '[--document-number TEXT] [--signatory NAME] [--contact NAME] [--phone NUMBER] [--date YYYY-MM-DD]';

export const orderOptions = {
  as: { type: 'string' },
  paper: { type: 'string' },
  orientation: { type: 'string' },
  show: { type: 'string' },
  'reading-distance': { type: 'string' },
  tiles: { type: 'string' },
  overlap: { type: 'string' },
  'black-and-white': { type: 'boolean' },
  form: { type: 'string' },
  sheet: { type: 'string' },
  flip: { type: 'string' },
  copies: { type: 'string' },
  gutter: { type: 'string' },
  page: { type: 'string' },
  booklet: { type: 'boolean' },
  seconds: { type: 'string' },
  idle: { type: 'string' },
  documents: { type: 'string' },
  'compared-with': { type: 'string' },
  ...letterOptions,
} as const;

export type OrderWords = { readonly [Option in keyof typeof orderOptions]?: string | boolean | undefined };

/** The order as the usage line shows it. */
export const orderUsage =
  `--as ${carrierNames.join('|')} [--paper A4|A3|auto] [--orientation auto|portrait|landscape] [--documents report,plan] [--compared-with NAME|PACKAGE] ${letterUsage} ` +
  '[--show charts|wall] [--reading-distance M] [--tiles A4|A3 [--overlap MM]] [--black-and-white] [--form A5|A6|three-fold|png|html] ' +
  '[--sheet none|A4|A3] [--flip long|short] [--copies N] [--gutter MM] [--page A4|A5] [--booklet] [--seconds N] [--idle N]';

/** The order the words make. Throws `usage.invalid` for an option its carrier does not have, or that is out of its bounds. */
export function readOrder(words: OrderWords): CarrierOrder {
  const as = readChoice('as', wordOf(words.as), carrierNames);
  const input = Object.fromEntries(Object.entries({ as, ...optionsOf(words) }).filter(([, value]) => value !== undefined));
  const parsed = carrierOrderSchema.safeParse(input);
  if (!parsed.success) {
    throw new MingquanError('usage.invalid', { reason: `--as ${as}: ${parsed.error.issues.map(({ path, message }) => [path.join('.'), message].join(' ').trim()).join('; ')}` });
  }
  return parsed.data;
}

// helpers

function optionsOf(words: OrderWords) {
  const overlap = numberOf('overlap', words.overlap);
  if (overlap !== undefined && words.tiles === undefined) {
    throw new MingquanError('usage.invalid', { reason: '--tiles ?' });
  }
  return {
    paper: words.paper,
    orientation: words.orientation,
    show: words.show,
    readingDistance: numberOf('reading-distance', words['reading-distance']),
    tiles: words.tiles === undefined ? undefined : { paper: words.tiles, overlap: overlap ?? usualOverlap },
    blackAndWhite: words['black-and-white'],
    form: words.form,
    sheet: words.sheet,
    flip: words.flip,
    copies: numberOf('copies', words.copies),
    gutter: numberOf('gutter', words.gutter),
    page: words.page,
    isBooklet: words.booklet,
    seconds: numberOf('seconds', words.seconds),
    idleSeconds: numberOf('idle', words.idle),
    comparedWith: words['compared-with'],
    documentNumber: words['document-number'],
    signatory: words.signatory,
    contact: words.contact,
    phone: words.phone,
    date: words.date,
    documents: wordOf(words.documents)?.split(/[,，]/).map((each) => each.trim()),
  };
}

/** Overlap of tiles in mm where none is said: what a glue stick needs. */
const usualOverlap = 10;

function wordOf(word: string | boolean | undefined): string | undefined {
  return typeof word === 'string' ? word : undefined;
}

function numberOf(option: string, word: string | boolean | undefined): number | undefined {
  if (word === undefined) {
    return undefined;
  }
  const plain = requireWord(option, wordOf(word));
  if (!/^\d{1,6}(\.\d{1,3})?$/.test(plain)) {
    throw new MingquanError('usage.invalid', { reason: `--${option}: 1, 1.5, 2 …` });
  }
  return Number(plain);
}
