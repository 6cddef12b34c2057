import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useSlice, useStores, useTerm, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';

/** What suggests itself after what was just done, at the foot of the canvas: it blocks nothing. */
export function OfferBar() {
  const t = useText();
  const term = useTerm();
  const { offers } = useStores();
  const offer = useSlice('offers', (state) => state.offer);
  const isUndone = useSlice('document', (state) => state.history.redo.length > 0);
  useEffect(() => {
    if (isUndone) {
      offers.getState().dismiss();
    }
  }, [isUndone, offers]);
  return (
    <div className="offer-place" role="status" aria-label={t('offer.label')}>
      {offer === null ? null : (
        <div className="offer" data-testid="offer">
          <span>{term(offer.text)}</span>
          {offer.choices.map((choice, index) => (
            <Button key={choice.name.zh} size="small" tone={index === 0 ? 'primary' : 'plain'} onClick={() => offers.getState().choose(choice)}>
              {term(choice.name)}
            </Button>
          ))}
          <IconButton icon={X} label={t('offer.dismiss')} onClick={() => offers.getState().dismiss()} />
        </div>
      )}
    </div>
  );
}
