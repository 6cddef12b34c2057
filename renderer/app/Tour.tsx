import { CircleCheck, Columns3, Download, Table2, Workflow, type LucideIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { TextId } from '../../shared/text/text.ts';
import { useSlice, useStores, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/Dialog.tsx';

/** Three steps that say how a chart is made: shown by itself the first time, afterwards from the help menu. */
export function Tour() {
  const t = useText();
  const { view, preferences } = useStores();
  const isOpen = useSlice('view', (state) => state.dialog === 'tour');
  const isFree = useSlice('view', (state) => state.dialog === null);
  const isSeen = useSlice('preferences', (state) => state.tourSeen);
  const [index, setIndex] = useState(0);
  useEffect(() => {
    if (!isSeen && isFree) {
      preferences.getState().change({ tourSeen: true });
      view.setState({ dialog: 'tour' });
    }
  }, [isSeen, isFree, preferences, view]);
  const step = steps[index];
  if (!isOpen || step === undefined) {
    return null;
  }
  const close = (): void => {
    setIndex(0);
    view.setState({ dialog: null });
  };
  const isLast = index === steps.length - 1;
  return (
    <Dialog
      title={t(step.title)}
      lead={t('tour.progress', { step: index + 1, count: steps.length })}
      closeLabel={t('action.close')}
      onClose={close}
      size="small"
      footer={
        <>
          {isLast ? null : (
            <Button tone="quiet" onClick={close}>
              {t('tour.skip')}
            </Button>
          )}
          <span className="tour-dots" aria-hidden>
            {steps.map(({ title }, at) => (
              <i key={title} className={classNames(at === index && 'is-here')} />
            ))}
          </span>
          {index === 0 ? null : <Button onClick={() => setIndex(index - 1)}>{t('tour.previous')}</Button>}
          <Button tone="primary" testId="tour-next" onClick={isLast ? close : () => setIndex(index + 1)}>
            {t(isLast ? 'tour.done' : 'tour.next')}
          </Button>
        </>
      }
    >
      <div className="tour" data-testid="tour" aria-live="polite">
        <div className="tour-picture" aria-hidden>
          {step.icons.map((Icon, at) => (
            <Icon key={at} size={40} strokeWidth={1.3} />
          ))}
        </div>
        <p>{t(step.body)}</p>
      </div>
    </Dialog>
  );
}

// helpers

const steps: readonly { readonly title: TextId; readonly body: TextId; readonly icons: readonly LucideIcon[] }[] = [
  { title: 'tour.lanes.title', body: 'tour.lanes.body', icons: [Columns3] },
  { title: 'tour.steps.title', body: 'tour.steps.body', icons: [Workflow, Table2] },
  { title: 'tour.check.title', body: 'tour.check.body', icons: [CircleCheck, Download] },
];
