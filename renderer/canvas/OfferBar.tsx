import { useStore } from '@xyflow/react';
import { X } from 'lucide-react';
import { useEffect } from 'react';
import { useSlice, useStores, useTerm, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/IconButton.tsx';

/**
 * What suggests itself after what was just done, at the foot of the canvas, or at its head where the step it is about lies
 * at the foot: it blocks nothing.
 */
export function OfferBar() {
  const t = useText();
  const term = useTerm();
  const { offers } = useStores();
  const offer = useSlice('offers', (state) => state.offer);
  const isUndone = useSlice('document', (state) => state.history.redo.length > 0);
  const elementId = offer?.elementId ?? null;
  const wouldCover = useStore(({ nodeLookup, transform: [, top, zoom], height }) => {
    const node = elementId === null ? undefined : nodeLookup.get(elementId);
    return node !== undefined && (node.position.y + (node.height ?? 0)) * zoom + top > height - footHeight;
  });
  useEffect(() => {
    if (isUndone) {
      offers.getState().dismiss();
    }
  }, [isUndone, offers]);
  return (
    <div className={classNames('offer-place', wouldCover && 'is-at-head')} role="status" aria-label={t('offer.label')}>
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

// helpers

/** Pixels at the foot of the canvas that the offer, and the handle under a step, take. */
const footHeight = 96;
