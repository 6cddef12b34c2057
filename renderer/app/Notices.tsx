import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { useSlice, useStores, useTerm, useText } from '../store/use-stores.tsx';
import { IconButton } from '../ui/IconButton.tsx';

const icons = { good: CircleCheck, plain: Info, bad: CircleAlert } as const;

/** What just happened, in a sentence each. */
export function Notices() {
  const t = useText();
  const term = useTerm();
  const { notices: store } = useStores();
  const notices = useSlice('notices', (state) => state.notices);
  return (
    <div className="notices" role="log" aria-live="polite">
      {notices.map(({ id, tone, text, offer }) => {
        const Icon = icons[tone];
        return (
          <div key={id} className={`notice notice-${tone}`} data-testid="notice">
            <Icon aria-hidden size={16} />
            <span>{term(text)}</span>
            {offer === undefined ? null : (
              <button type="button" className="notice-offer" onClick={offer.take} data-testid="notice-offer">
                {term(offer.text)}
              </button>
            )}
            <IconButton icon={X} label={t('notice.dismiss')} onClick={() => store.getState().dismiss(id)} />
          </div>
        );
      })}
    </div>
  );
}
