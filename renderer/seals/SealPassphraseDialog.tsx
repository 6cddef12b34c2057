import { useState } from 'react';
import { shortestPassphrase } from '../../shared/contract/seal-methods.ts';
import { useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { PlainField } from '../ui/PlainField.tsx';
import { isGoodPassphrase, NewPassphraseFields } from './NewPassphraseFields.tsx';
import type { SealDialogProps } from './seal-dialog-props.ts';

/** Another passphrase for a seal. */
export function SealPassphraseDialog({ seal, change, tell, onClose }: SealDialogProps) {
  const t = useText();
  const [present, setPresent] = useState('');
  const [wanted, setWanted] = useState({ first: '', again: '' });
  const [isWorking, setWorking] = useState(false);
  const [isRefused, setRefused] = useState(false);
  const save = async (): Promise<void> => {
    setWorking(true);
    const answer = await change('seals.changePassphrase', { sealId: seal.id, passphrase: present, newPassphrase: wanted.first });
    setWorking(false);
    setRefused(answer === null);
    if (answer !== null) {
      tell('seals.passphraseChanged', { name: seal.name });
      onClose();
    }
  };
  return (
    <Dialog
      size="small"
      title={t('seals.passphrase.of', { name: seal.name })}
      closeLabel={t('action.close')}
      onClose={onClose}
      footer={
        <>
          <Button tone="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button tone="primary" isDisabled={isWorking || present === '' || !isGoodPassphrase(wanted)} onClick={() => void save()} testId="seal-passphrase">
            {t('seals.passphrase')}
          </Button>
        </>
      }
    >
      <div className="form">
        <PlainField label={t('seals.oldPassphrase')} type="password" value={present} onChange={setPresent} isInvalid={isRefused} {...(isRefused ? { hint: t('seals.oldPassphrase.refused') } : {})} />
        <NewPassphraseFields label={t('seals.nextPassphrase', { least: shortestPassphrase })} value={wanted} onChange={setWanted} />
      </div>
    </Dialog>
  );
}
