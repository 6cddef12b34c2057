import { MessageSquareOff } from 'lucide-react';
import { useSlice, useStores, useText } from '../store/use-stores.tsx';

/** Explanations that explain nothing any more, to be removed. */
export function StaleWaivers({ isReadOnly }: { readonly isReadOnly: boolean }) {
  const t = useText();
  const { document } = useStores();
  const stale = useSlice('findings', (state) => state.stale);
  return stale.map((waiver) => {
    const { rule, target, message, reason } = waiver;
    return (
      <li key={JSON.stringify([rule, target, message])} className="problem-row is-stale" data-testid="stale-waiver">
        <span className="problem">
          <MessageSquareOff aria-hidden size={16} className="problem-waived" />
          <span className="problem-place">{t('problems.stale')}</span>
          <span className="problem-message">
            {message}
            <span className="problem-waiver">{t('problems.waived', { reason })}</span>
          </span>
        </span>
        {isReadOnly ? null : (
          <span className="problem-buttons">
            <button type="button" className="row-button" onClick={() => document.getState().run({ command: 'finding.unwaive', arguments: { rule, target, message } })}>
              {t('problems.stale.remove')}
            </button>
          </span>
        )}
      </li>
    );
  });
}
