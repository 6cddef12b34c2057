import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { docxTexts } from '../../shared/filing/office-texts.ts';
import { differingText } from '../../shared/filing/compare-text.ts';
import type { ConformanceCheck, ConformanceContext } from './conformance-check.ts';
import { madeFiles } from './made-files.ts';
import { officeTexts } from './office-texts.ts';

/**
 * LibreOffice opens every DOCX and XLSX; the text it finds in each is that of the document or workbook it was made of. What stands
 * under a seal in the package is compared with the text written into it.
 */
export const libreOfficeCheck: ConformanceCheck = {
  name: 'libreoffice',
  needs: ['soffice'],
  looksAt: ['docx', 'xlsx', 'filing-check', 'package'],
  async run(context) {
    const files = ['.docx', '.xlsx'].flatMap((ending) => madeFiles(context, libreOfficeCheck.looksAt, ending));
    const own = await officeTexts(context);
    // Files of different folders may have one name.
    const copies = files.map((file, index) => path.join(context.workFolder, `${String(index).padStart(2, '0')}${path.extname(file)}`));
    copies.forEach((copy, index) => copyFileSync(files[index] ?? '', copy));
    // Its plain text leaves out what stands in frames; its own format holds everything.
    await convert(context, 'fodt', copies.filter((copy) => copy.endsWith('.docx')));
    // 44,34,76: comma, quotation mark, UTF-8; the last -1: every sheet in a file of its own.
    await convert(context, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1', copies.filter((copy) => copy.endsWith('.xlsx')));
    const faults = files.flatMap((file, index) => {
      const stem = (copies[index] ?? '').slice(0, -'.docx'.length);
      const known = own.get(path.relative(path.dirname(context.workFolder), file));
      const isDocument = file.endsWith('.docx');
      const ours = known?.text ?? (isDocument ? docxTexts(new Uint8Array(readFileSync(file)), file).join('') : null);
      const theirs = read(isDocument ? [`${stem}.fodt`] : (known?.sheets ?? []).map((sheet) => `${stem}-${sheet}.csv`));
      if (ours === null || theirs === null) {
        return [`${file}: ${theirs === null ? 'was not opened' : 'is nothing that should have been made'}`];
      }
      const difference = differingText([theirs], [ours]);
      return difference === null ? [] : [`${file}: “${difference.found}” against “${difference.expected}”`];
    });
    const missing = [...own.keys()].filter((name) => !existsSync(path.join(context.workFolder, '..', name))).map((name) => `${name}: was not made`);
    return { checked: files.length, faults: [...faults, ...missing] };
  },
};

// helpers

async function convert({ run, workFolder }: ConformanceContext, filter: string, files: readonly string[]): Promise<void> {
  const profile = path.join(workFolder, 'profile');
  mkdirSync(profile, { recursive: true });
  await run('soffice', ['--headless', `-env:UserInstallation=${pathToFileURL(profile).href}`, '--convert-to', filter, '--outdir', workFolder, ...files]);
}

/** The files' text one after the other; null where one is not there. */
function read(files: readonly string[]): string | null {
  return files.length === 0 || !files.every((file) => existsSync(file)) ? null : files.map((file) => (file.endsWith('.csv') ? bare : bodyText)(readFileSync(file, 'utf8'))).join('');
}

/** Without what separates the cells of a CSV file. */
function bare(text: string): string {
  return text.replaceAll(/[",\uFEFF]/g, '');
}

/** The text of a flat OpenDocument text's body, without its headers and footers, and what its pictures are made of and called. */
function bodyText(xml: string): string {
  const body = /<office:text\b[^>]*>([\s\S]*)<\/office:text>/.exec(xml)?.[1] ?? '';
  return body.replaceAll(/<(office:binary-data|svg:title|svg:desc)>[^<]*<\/\1>|<[^>]*>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}
