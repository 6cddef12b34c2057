import type { SignatureStatement } from '../../shared/filing/signature-statements.ts';
import { useText } from '../store/use-stores.tsx';

/** What is to be said of one signature. */
export function StatementList({ statements }: { readonly statements: readonly SignatureStatement[] }) {
  const t = useText();
  return (
    <ul className="signature-statements">
      {statements.map(({ id, blanks, tone }) => (
        <li key={id} className={`signature-${tone}`}>
          {t(id, blanks)}
        </li>
      ))}
    </ul>
  );
}
