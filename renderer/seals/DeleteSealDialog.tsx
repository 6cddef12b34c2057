import { useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import type { SealDialogProps } from './seal-dialog-props.ts';

/** Asks before a picture goes for good. */
export function DeleteSealDialog({ seal, change, tell, onClose }: SealDialogProps) {
  const t = useText();
  const remove = async (): Promise<void> => {
    if ((await change('seals.delete', { sealId: seal.id })) !== null) {
      tell('seals.deleted', { name: seal.name });
    }
    onClose();
  };
  return (
    <Dialog
      size="small"
      title={t('seals.delete.title')}
      closeLabel={t('action.close')}
      onClose={onClose}
      footer={
        <>
          <Button tone="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button tone="danger" onClick={() => void remove()} testId="seal-delete">
            {t('seals.delete')}
          </Button>
        </>
      }
    >
      <p>{t('seals.delete.lead', { name: seal.name })}</p>
    </Dialog>
  );
}
