import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';

/** Where files are made, and from what. */
export interface Desk {
  readonly library: string;
  /** The same department with three charts: a picture of every slide takes its time. */
  readonly smallLibrary: string;
  readonly formerPackage: string;
  /** A chart file small enough for every paper. */
  readonly smallChart: string;
  readonly seal: string;
  /** A unit's certificate and the office's: PKCS#12 files. Their passphrase stands in the variable `passphraseName`. */
  readonly unit: string;
  readonly office: string;
  /** Where this making's files belong; it is there. */
  readonly folder: string;
  /** Files of another making of the same batch that stands before, by their path, sorted. */
  made(name: MakingName): readonly string[];
  /** Runs Mingquan's command line; throws where it fails. */
  mingquan(...words: readonly string[]): Promise<void>;
}

/** The variable of the environment that holds the passphrase of both certificates. */
export const passphraseName = 'MINGQUAN_CONFORMANCE_PASSPHRASE';

/** Every kind of file, in two batches that are made side by side, each in its order. */
export const batches = [
  [
    ...(['pdf', 'pdf-sealed', 'documents', 'poster', 'card', 'handbook', 'signed-once', 'signed-twice', 'pdf-papers'] as const),
    ...(['documents-sealed', 'wall', 'tiles', 'tiles-a4', 'poster-a0', 'card-a6', 'card-three-fold', 'cards-on-a4', 'cards-on-a3', 'handbook-a5', 'booklet', 'booklet-a3'] as const),
  ],
  [
    ...(['ofd', 'ofd-papers', 'ofd-sealed', 'docx', 'xlsx', 'xml', 'package', 'filing-check', 'screens', 'kiosk', 'site', 'slides', 'slides-portrait'] as const),
  ],
] as const;
export type MakingName = (typeof batches)[number][number];

/** What is made of other files; these stand before it in its batch. */
export const madeFrom: Readonly<Partial<Record<MakingName, readonly MakingName[]>>> = {
  'signed-once': ['pdf', 'pdf-sealed', 'documents', 'poster', 'card', 'handbook'],
  'signed-twice': ['pdf', 'pdf-sealed', 'documents', 'poster', 'card', 'handbook', 'signed-once'],
};

/** How each is made of the sample department. */
export const makings: Readonly<Record<MakingName, (desk: Desk) => Promise<void>>> = {
  pdf: exported('pdf'),
  'pdf-sealed': sealed('pdf'),
  'pdf-papers': onEveryPaper('pdf'),
  documents: compared('documents'),
  'documents-sealed': sealed('documents'),
  poster: exported('poster'),
  'poster-a0': exported('poster', '--paper', 'A0', '--orientation', 'portrait', '--black-and-white'),
  wall: exported('poster', '--show', 'wall'),
  tiles: exported('poster', '--tiles', 'A3'),
  'tiles-a4': exported('poster', '--show', 'wall', '--tiles', 'A4', '--overlap', '15'),
  card: exported('card'),
  'card-a6': exported('card', '--form', 'A6'),
  'card-three-fold': exported('card', '--form', 'three-fold'),
  'cards-on-a4': exported('card', '--form', 'A6', '--sheet', 'A4', '--flip', 'short'),
  'cards-on-a3': exported('card', '--sheet', 'A3', '--copies', '4', '--gutter', '5'),
  handbook: exported('handbook'),
  'handbook-a5': exported('handbook', '--page', 'A5'),
  booklet: exported('handbook', '--page', 'A5', '--booklet'),
  'booklet-a3': exported('handbook', '--booklet', '--flip', 'long'),
  async 'signed-once'(desk) {
    // Of the filing copies all, of the others one of each kind.
    const files = (madeFrom['signed-once'] ?? []).flatMap((name) => desk.made(name).slice(0, name === 'pdf' ? undefined : 1));
    await signed(files, desk.unit, '报送备案', desk);
  },
  'signed-twice': (desk) => signed(desk.made('signed-once'), desk.office, '备案登记', desk),
  ofd: exported('ofd'),
  'ofd-papers': onEveryPaper('ofd'),
  'ofd-sealed': sealed('ofd'),
  docx: compared('docx'),
  xlsx: exported('xlsx'),
  xml: exported('xml'),
  async package(desk) {
    const file = path.join(desk.folder, 'package.zip');
    await desk.mingquan('package', desk.library, '--out', file, '--seal', desk.seal, '--sign', desk.unit, '--passphrase-env', passphraseName);
    for (const [name, bytes] of Object.entries(unzipSync(readFileSync(file)))) {
      const place = path.join(desk.folder, name);
      mkdirSync(path.dirname(place), { recursive: true });
      writeFileSync(place, bytes);
    }
  },
  async 'filing-check'(desk) {
    for (const ending of ['pdf', 'xlsx']) {
      await desk.mingquan('filing-check', desk.library, '--out', path.join(desk.folder, `核查表.${ending}`));
    }
  },
  kiosk: exported('kiosk'),
  site: exported('site'),
  async screens({ folder, mingquan, smallLibrary }) {
    for (const orientation of ['landscape', 'portrait']) {
      await mingquan('export', smallLibrary, '--as', 'screen', '--form', 'png', '--orientation', orientation, '--out', path.join(folder, orientation));
    }
  },
  slides: exported('screen', '--form', 'html'),
  'slides-portrait': exported('screen', '--form', 'html', '--orientation', 'portrait'),
};

// helpers

function exported(...order: readonly string[]): (desk: Desk) => Promise<void> {
  return (desk) => desk.mingquan('export', desk.library, '--as', ...order, '--out', desk.folder);
}

function onEveryPaper(as: string): (desk: Desk) => Promise<void> {
  return async ({ folder, mingquan, smallChart }) => {
    for (const paper of ['A4', 'A3']) {
      for (const orientation of ['portrait', 'landscape']) {
        await mingquan('export', smallChart, '--as', as, '--paper', paper, '--orientation', orientation, '--out', path.join(folder, `${paper}-${orientation}`));
      }
    }
  };
}

function sealed(as: string): (desk: Desk) => Promise<void> {
  return (desk) => exported(as, '--seal', desk.seal)(desk);
}

/** With the comparison of revisions among the documents. */
function compared(as: string): (desk: Desk) => Promise<void> {
  return (desk) => exported(as, '--compared-with', desk.formerPackage)(desk);
}

async function signed(files: readonly string[], certificate: string, reason: string, { folder, mingquan }: Desk): Promise<void> {
  for (const [index, file] of files.entries()) {
    const name = `${String(index + 1).padStart(2, '0')}-${path.basename(file).replace(/^\d\d-/, '')}`;
    await mingquan('sign', file, '--p12', certificate, '--passphrase-env', passphraseName, '--reason', reason, '--out', path.join(folder, name));
  }
}
