import { readBoundedFile } from '../ports/read-bounded-file.ts';
import { beginsAsPdf } from '../../shared/kernel/begins-as-pdf.ts';
import { verifyPdfSignatures } from '../ports/signatures/verify-pdf.ts';
import { exitCodes, type CommandLine } from './command-line.ts';
import { onlyName, readChoice, readWords } from './read-words.ts';
import type { Verification } from '../../shared/contract/verification.ts';
import { pdfVerificationText } from './verify-pdf.ts';

/** Largest package that is read, in MB. */
const largestPackage = 1024;

/** `verify`: recomputes everything a filing package says of itself, or checks the signatures of a PDF. */
export const verifyCommand: CommandLine = {
  usage: 'verify FILE.zip|FILE.pdf [--format text|json]',
  async run(words, host) {
    const { values, positionals } = readWords(words, { format: { type: 'string' } });
    const format = readChoice('format', values.format, ['text', 'json'], 'text');
    const file = onlyName(positionals, 'FILE.zip | FILE.pdf');
    const bytes = await readBoundedFile(file, largestPackage);
    if (beginsAsPdf(bytes)) {
      const verified = await verifyPdfSignatures(bytes, file);
      host.out(`${format === 'json' ? JSON.stringify(verified, null, 2) : pdfVerificationText(file, verified)}\n`);
      return verified.ok ? exitCodes.clean : exitCodes.findings;
    }
    const maker = host.maker();
    const verification = await maker.verifyPackage({ name: file, bytes, signal: host.signal, progress: () => undefined });
    if (format === 'json') {
      host.out(`${JSON.stringify(verification, null, 2)}\n`);
    } else {
      const lines = verification.problems.map((problem) => `  ${problem.member}：${problem.message}`);
      const head = `${file}：${verification.members} 个文件，${verification.charts} 张流程图，${verification.ok ? '核对无误' : `${lines.length} 处不符`}`;
      host.out(`${[head, ...signatureLines(verification), ...lines].join('\n')}\n`);
    }
    return verification.ok ? exitCodes.clean : exitCodes.findings;
  },
};

// helpers

function signatureLines({ signature }: Verification): string[] {
  if (signature === null) {
    return [];
  }
  const { signer, integrity, signedAt } = signature;
  const holds = integrity === 'intact' ? '签名有效' : '签名不成立';
  return [`  清单由${signer?.name ?? '（证书不明）'}签名${signedAt === null ? '' : `于 ${signedAt}`}，${holds}`];
}
