import { useState } from 'react';
import { shortestPassphrase } from '../../shared/contract/seal-methods.ts';
import { useText } from '../store/use-stores.tsx';
import { PlainField } from '../ui/PlainField.tsx';
import { isGoodPassphrase, NewPassphraseFields } from './NewPassphraseFields.tsx';
import { SealDialogFrame } from './SealDialogFrame.tsx';
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
    <SealDialogFrame
      title={t('seals.passphrase.of', { name: seal.name })}
      action={t('seals.passphrase')}
      isReady={!isWorking && present !== '' && isGoodPassphrase(wanted)}
      onSave={save}
      onClose={onClose}
      testId="seal-passphrase"
    >
      <div className="form">
        <PlainField label={t('seals.oldPassphrase')} type="password" value={present} onChange={setPresent} isInvalid={isRefused} {...(isRefused ? { hint: t('seals.oldPassphrase.refused') } : {})} />
        <NewPassphraseFields label={t('seals.nextPassphrase', { least: shortestPassphrase })} value={wanted} onChange={setWanted} />
      </div>
    </SealDialogFrame>
  );
}
