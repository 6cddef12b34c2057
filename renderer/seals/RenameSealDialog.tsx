import { useState } from 'react';
import { useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { PlainField } from '../ui/PlainField.tsx';
import type { SealDialogProps } from './seal-dialog-props.ts';

export function RenameSealDialog({ seal, change, tell, onClose }: SealDialogProps) {
  const t = useText();
  const [name, setName] = useState(seal.name);
  const save = async (): Promise<void> => {
    if ((await change('seals.rename', { sealId: seal.id, name: name.trim() })) !== null) {
      tell('seals.renamed', { name: name.trim() });
      onClose();
    }
  };
  return (
    <Dialog
      size="small"
      title={t('seals.rename.of', { name: seal.name })}
      closeLabel={t('action.close')}
      onClose={onClose}
      footer={
        <>
          <Button tone="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button tone="primary" isDisabled={name.trim() === ''} onClick={() => void save()} testId="seal-rename">
            {t('seals.rename')}
          </Button>
        </>
      }
    >
      <PlainField label={t('seals.name')} value={name} onChange={setName} />
    </Dialog>
  );
}
