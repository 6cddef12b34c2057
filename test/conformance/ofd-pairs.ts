import { readFile } from 'node:fs/promises';
import { differingText } from '../../shared/filing/compare-text.ts';
import { ofdTexts } from '../../shared/filing/ofd-texts.ts';
import { pdfTexts } from '../../shared/paint/pdf-text.ts';
import type { ConformanceContext } from './conformance-check.ts';
import { madeFiles } from './made-files.ts';

/** The makings with OFD files, those they are compared with, and these: every kind that Mingquan makes. */
export const ofdMakings = ['ofd', 'ofd-papers', 'ofd-sealed', 'package', 'pdf', 'pdf-papers', 'pdf-sealed'] as const;

/** An OFD file and the PDF file of the same sheets. */
export interface OfdPair {
  readonly ofd: string;
  readonly pdf: string;
}

export function ofdPairs(context: Pick<ConformanceContext, 'made'>): OfdPair[] {
  return madeFiles(context, ['ofd', 'ofd-papers', 'ofd-sealed', 'package'], '.ofd').map((ofd) => ({ ofd, pdf: ofd.replace(/\/ofd(-\w+)?\//, '/pdf$1/').replace(/\.ofd$/, '.pdf') }));
}

/** Where the text a tool read of the OFD file is not ours: what was set in it, which is that of the PDF file. */
export async function textFaults(tool: string, read: string, { ofd, pdf }: OfdPair): Promise<string[]> {
  const own = ofdTexts(new Uint8Array(await readFile(ofd)), ofd);
  const faults = [
    [`${tool} reads`, differingText([read], own)],
    ['the PDF has', differingText(await pdfTexts(new Uint8Array(await readFile(pdf))), own)],
  ] as const;
  return faults.flatMap(([who, difference]) => (difference === null ? [] : [`${ofd}: ${who} “${difference.found}” where it has “${difference.expected}”`]));
}
