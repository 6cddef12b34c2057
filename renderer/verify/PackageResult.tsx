import type { Verification } from '../../shared/contract/verification.ts';
import { manifestStatements } from '../../shared/filing/signature-statements.ts';
import { useTerm, useText } from '../store/use-stores.tsx';
import { formatMoment } from '../ui/format-time.ts';
import { StatementList } from './StatementList.tsx';

/** Whether a package agrees with itself, member by member, and who signed the list of its members. */
export function PackageResult({ found: { ok, members, charts, signature, problems } }: { readonly found: Verification }) {
  const t = useText();
  const term = useTerm();
  return (
    <>
      <p className={ok ? 'banner banner-good' : 'banner banner-bad'}>{ok ? t('verify.ok', { members, charts }) : t('verify.failed', { count: problems.length })}</p>
      {problems.length === 0 ? null : (
        <ul className="verify-list">
          {problems.map((problem, index) => (
            <li key={index}>
              <strong>{problem.member}</strong>
              {term({ zh: problem.message, en: problem.messageEnglish })}
            </li>
          ))}
        </ul>
      )}
      {signature === null ? (
        <p className="verify-soft">{t('verify.unsigned')}</p>
      ) : (
        <>
          <p className="verify-signer">{signature.signer === null ? t('verify.signedByNobody') : t('verify.signedBy', { name: signature.signer.name })}</p>
          <StatementList statements={manifestStatements(signature, formatMoment)} />
          <p className="verify-soft">{t('signature.trust')}</p>
        </>
      )}
    </>
  );
}
