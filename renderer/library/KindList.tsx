import type { CatalogueEntry } from '../../shared/contract/methods.ts';
import { powerKinds, type PowerKind } from '../../shared/model/power.ts';
import { powerKindTerms } from '../../shared/model/terms.ts';
import { useTerm, useText } from '../store/use-stores.tsx';

export interface KindListProps {
  readonly powers: readonly CatalogueEntry[];
  readonly kind: PowerKind | null;
  readonly onKind: (kind: PowerKind | null) => void;
}

/** The kinds of power the department has, each with how many. */
export function KindList({ powers, kind, onKind }: KindListProps) {
  const t = useText();
  const term = useTerm();
  const counts = new Map<PowerKind, number>();
  for (const { power } of powers) {
    counts.set(power.kind, (counts.get(power.kind) ?? 0) + 1);
  }
  return (
    <nav className="kinds" aria-label={t('library.kinds')}>
      <h2>{t('library.kinds')}</h2>
      <button type="button" className="kind" aria-pressed={kind === null} onClick={() => onKind(null)}>
        <span>{t('library.kinds.all')}</span>
        <span>{powers.length}</span>
      </button>
      {powerKinds
        .filter((each) => counts.has(each))
        .map((each) => (
          <button key={each} type="button" className="kind" aria-pressed={kind === each} onClick={() => onKind(each)}>
            <span>{term(powerKindTerms[each])}</span>
            <span>{counts.get(each)}</span>
          </button>
        ))}
    </nav>
  );
}
