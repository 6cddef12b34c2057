import { signatureStatements } from '../../shared/filing/signature-statements.ts';
import type { PdfVerification } from '../../shared/contract/signature-verification.ts';
import { textOf } from '../../shared/text/text.ts';
import { localDate } from '../ports/clock.ts';

/** What verifying a PDF tells, as lines. */
export function pdfVerificationText(file: string, { ok, signatures }: PdfVerification): string {
  const head = signatures.length === 0 ? textOf('signature.none', 'zh') : ok ? textOf('signature.ok', 'zh', { count: signatures.length }) : textOf('signature.failed', 'zh');
  const lines = signatures.flatMap((signature, index) => [
    `  ${signature.signer === null ? textOf('signature.byNobody', 'zh', { number: index + 1 }) : textOf('signature.by', 'zh', { number: index + 1, name: signature.signer.name })}`,
    ...signatureStatements(signature, localMoment).map(({ id, blanks }) => `    ${textOf(id, 'zh', blanks)}`),
  ]);
  return [`${file}：${head}`, ...lines, ...(signatures.length === 0 ? [] : [`  ${textOf('signature.trust', 'zh')}`])].join('\n');
}

// helpers

function localMoment(at: string): string {
  const date = new Date(at);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${localDate(at)} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
