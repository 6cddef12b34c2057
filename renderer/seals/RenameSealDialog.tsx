import { useState } from 'react';
import { useText } from '../store/use-stores.tsx';
import { PlainField } from '../ui/PlainField.tsx';
import { SealDialogFrame } from './SealDialogFrame.tsx';
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
    <SealDialogFrame title={t('seals.rename.of', { name: seal.name })} action={t('seals.rename')} isReady={name.trim() !== ''} onSave={save} onClose={onClose} testId="seal-rename">
      <PlainField label={t('seals.name')} value={name} onChange={setName} />
    </SealDialogFrame>
  );
}
