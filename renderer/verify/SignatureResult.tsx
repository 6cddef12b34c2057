import { signatureStatements } from '../../shared/filing/signature-statements.ts';
import type { PdfVerification } from '../../shared/contract/signature-verification.ts';
import { useText } from '../store/use-stores.tsx';
import { formatMoment } from '../ui/format-time.ts';
import { StatementList } from './StatementList.tsx';

/** Who signed a PDF and whether it is as it was signed, one signature after the other. */
export function SignatureResult({ found: { ok, signatures } }: { readonly found: PdfVerification }) {
  const t = useText();
  if (signatures.length === 0) {
    return <p className="banner banner-warn">{t('signature.none')}</p>;
  }
  return (
    <>
      <p className={ok ? 'banner banner-good' : 'banner banner-bad'}>{ok ? t('signature.ok', { count: signatures.length }) : t('signature.failed')}</p>
      <ol className="signature-list">
        {signatures.map((signature, index) => (
          <li key={index}>
            <strong>
              {signature.signer === null
                ? t('signature.byNobody', { number: index + 1 })
                : t('signature.by', { number: index + 1, name: signature.signer.name })}
            </strong>
            <StatementList statements={signatureStatements(signature, formatMoment)} />
          </li>
        ))}
      </ol>
      <p className="verify-soft">{t('signature.trust')}</p>
    </>
  );
}
