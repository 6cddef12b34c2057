import type { ReactNode } from 'react';
import { useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

export interface SealDialogFrameProps {
  readonly title: string;
  /** What the button that saves says. */
  readonly action: string;
  readonly isReady: boolean;
  readonly onSave: () => Promise<void>;
  readonly onClose: () => void;
  readonly testId: string;
  readonly children: ReactNode;
}

/** A small dialog about one seal: its fields over the buttons that leave all as it is, and that save. */
export function SealDialogFrame({ title, action, isReady, onSave, onClose, testId, children }: SealDialogFrameProps) {
  const t = useText();
  return (
    <Dialog
      size="small"
      title={title}
      closeLabel={t('action.close')}
      onClose={onClose}
      footer={
        <>
          <Button tone="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button tone="primary" isDisabled={!isReady} onClick={() => void onSave()} testId={testId}>
            {action}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  );
}
