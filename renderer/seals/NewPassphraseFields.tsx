import { shortestPassphrase } from '../../shared/contract/seal-methods.ts';
import { useText } from '../store/use-stores.tsx';
import { PlainField } from '../ui/PlainField.tsx';

export interface NewPassphrase {
  readonly first: string;
  readonly again: string;
}

export interface NewPassphraseFieldsProps {
  readonly label: string;
  readonly value: NewPassphrase;
  readonly onChange: (value: NewPassphrase) => void;
}

/** A new passphrase, typed twice. */
export function NewPassphraseFields({ label, value: { first, again }, onChange }: NewPassphraseFieldsProps) {
  const t = useText();
  const isShort = first !== '' && first.length < shortestPassphrase;
  const differs = again !== '' && again !== first;
  return (
    <>
      <PlainField
        label={label}
        type="password"
        value={first}
        onChange={(text) => onChange({ first: text, again })}
        {...(isShort ? { hint: t('seals.newPassphrase.short'), isInvalid: true } : {})}
      />
      <PlainField
        label={t('seals.newPassphrase.again')}
        type="password"
        value={again}
        onChange={(text) => onChange({ first, again: text })}
        {...(differs ? { hint: t('seals.newPassphrase.differs'), isInvalid: true } : {})}
      />
    </>
  );
}

export function isGoodPassphrase({ first, again }: NewPassphrase): boolean {
  return first.length >= shortestPassphrase && first === again;
}
