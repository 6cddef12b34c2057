import { openSigner } from '../../electron/ports/signatures/open-signer.ts';
import { readObjects } from '../../electron/ports/signatures/pdf-objects.ts';
import { signCms } from '../../electron/ports/signatures/sign-cms.ts';
import type { TestCertificate } from './test-certificates.ts';

/** The parts of an update that adds a signature, for a test to spoil. Texts as they stand in the file. */
export interface CraftedUpdate {
  /** Objects in the order in which they stand. */
  readonly objects: { number: number; text: string; isListed?: boolean; generation?: number }[];
  /** Rows of the table besides those of the objects: a number and what its row says. */
  readonly rows: [number, string][];
  /** By the keys, without slash. */
  readonly trailer: Map<string, string>;
  /** What stands before the objects, before the table, and after the end. */
  readonly between: { before: string; table: string; after: string };
  /** The range the signature states, of where its string stands and the file's length. */
  range: (from: number, until: number, length: number) => number[];
  /** The string itself, of the signature's hexadecimal digits. */
  contents: (digits: string) => string;
}

export interface CraftedNumbers {
  readonly signature: number;
  readonly field: number;
  readonly form: number;
  readonly root: number;
  readonly firstField: number;
  readonly nextFree: number;
}

/**
 * The file with an update that adds a signature of `by`, made as a clerk's program makes it and then spoilt by `spoil`; the
 * signature itself is always right. The file must have been signed once, with a plain table, and be of an unsealed page.
 */
export function craftedUpdate(file: Uint8Array, by: TestCertificate, spoil: (update: CraftedUpdate, numbers: CraftedNumbers) => void): Uint8Array {
  const objects = readObjects(file);
  const integer = (text: RegExp): number => Number(text.exec(latin1(file))?.[1]);
  const size = Number(/\/Size (\d+)/.exec(latin1(file).slice(objects.start))?.[1]);
  const numbers: CraftedNumbers = {
    signature: size,
    field: size + 1,
    nextFree: size + 2,
    root: integer(/[^]*\/Root (\d+) 0 R/),
    form: integer(/[^]*\/AcroForm (\d+) 0 R/),
    firstField: integer(/[^]*\/Fields \[ ?(\d+) 0 R/),
  };
  const page = integer(/[^]*\/P (\d+) 0 R/);
  const update: CraftedUpdate = {
    objects: [
      { number: numbers.signature, text: '<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /M (D:20260305000000Z) >>' },
      { number: numbers.field, text: `<< /Type /Annot /Subtype /Widget /FT /Sig /F 132 /Rect [0 0 0 0] /T (Second) /V ${numbers.signature} 0 R /P ${page} 0 R >>` },
      { number: numbers.form, text: `<< /Fields [${numbers.firstField} 0 R ${numbers.field} 0 R] /SigFlags 3 >>` },
      { number: page, text: lastText(file, page).replace(/\/Annots \[([^\]]*)\]/, `/Annots [$1 ${numbers.field} 0 R]`) },
    ],
    rows: [],
    trailer: new Map([
      ['Size', String(size + 2)],
      ['Root', `${numbers.root} 0 R`],
      ...['Info', 'ID'].flatMap((key): [string, string][] => {
        const said = new RegExp(`/${key} (\\d+ 0 R|\\[[^\\]]*\\])`).exec(latin1(file).slice(objects.start))?.[1];
        return said === undefined ? [] : [[key, said]];
      }),
      ['Prev', String(objects.start)],
    ]),
    between: { before: '', table: '', after: '' },
    range: (from, until, length) => [0, from, until, length - until],
    contents: (digits) => `<${digits}>`,
  };
  spoil(update, numbers);
  return signed(file, by, update);
}

/** The text of the last object of that number. */
export function lastText(file: Uint8Array, number: number): string {
  return [...latin1(file).matchAll(new RegExp(`(?:^|\\n)${number} 0 obj\\s([^]*?)\\sendobj`, 'g'))].at(-1)?.[1] ?? '';
}

/** Where the last object of that number begins. */
export function lastPlace(file: Uint8Array, number: number): number {
  return latin1(file).lastIndexOf(`\n${number} 0 obj`) + 1;
}

// helpers

const rangeWidth = 60;
const digits = 8000;

function signed(file: Uint8Array, by: TestCertificate, update: CraftedUpdate): Uint8Array {
  let text = update.between.before;
  const places = new Map<number, number>();
  const rows: [number, string][] = [...update.rows];
  for (const { number, text: written, isListed = true, generation = 0 } of update.objects) {
    const at = file.length + text.length;
    places.set(number, at);
    if (isListed) {
      rows.push([number, `${String(at).padStart(10, '0')} ${String(generation).padStart(5, '0')} n`]);
    }
    const signature = written.includes('/Type /Sig ') ? written.replace(/ >>$/, ` /ByteRange ${' '.repeat(rangeWidth)} /Contents ${update.contents('0'.repeat(digits))} >>`) : written;
    text += `${number} ${generation} obj\n${signature}\nendobj\n`;
  }
  text += update.between.table;
  const start = file.length + text.length;
  const table = rows.sort(([one], [other]) => one - other).map(([number, row]) => `${number} 1\n${row} \n`).join('');
  text += `xref\n${table}trailer\n<< ${[...update.trailer].map(([key, value]) => `/${key} ${value}`).join(' ')} >>\nstartxref\n${start}\n%%EOF\n${update.between.after}`;
  const whole = Buffer.concat([file, Buffer.from(text, 'latin1')]);
  const from = whole.indexOf('<0000', file.length);
  const until = whole.indexOf('>', from) + 1;
  const range = update.range(from, until, whole.length);
  whole.write(`[${range.join(' ')}]`, whole.indexOf(' '.repeat(rangeWidth), file.length), 'latin1');
  const [, first = 0, second = 0, length = 0] = range;
  const cms = signCms([whole.subarray(0, first), whole.subarray(second, second + length)], openSigner(by.p12, by.passphrase), null);
  const hexadecimal = Buffer.from(cms).toString('hex').padEnd(digits, '0');
  whole.write(update.contents(hexadecimal), from, 'latin1');
  return new Uint8Array(whole);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
