import { FileKey } from 'lucide-react';
import { useId } from 'react';
import { sealedCarriers, signedCarriers } from '../../shared/contract/carrier-methods.ts';
import type { CarrierName } from '../../shared/contract/carrier-order.ts';
import type { SealSummary } from '../../shared/contract/seal-methods.ts';
import { useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { FileButton } from '../ui/FileButton.tsx';
import { SelectField } from '../ui/SelectField.tsx';

/** What the clerk entered for one run; passphrases stand here only until the run has them. */
export interface Sealing {
  readonly sealId: string;
  readonly sealPassphrase: string;
  /** Whether the preview unlocks the seal, too. */
  readonly isShown: boolean;
  readonly certificate: { readonly name: string; readonly p12: string } | null;
  readonly certificatePassphrase: string;
}

export const noSealing: Sealing = { sealId: '', sealPassphrase: '', isShown: false, certificate: null, certificatePassphrase: '' };

export interface SealingFieldsProps {
  readonly carrier: CarrierName;
  readonly seals: readonly SealSummary[];
  readonly sealing: Sealing;
  readonly onChange: (sealing: Sealing) => void;
  readonly onCertificate: (file: File) => void;
}

/** Seal and certificate of the run, each with its passphrase. */
export function SealingFields({ carrier, seals, sealing, onChange, onCertificate }: SealingFieldsProps) {
  const t = useText();
  return (
    <>
      {sealedCarriers.has(carrier) ? (
        <>
          <SelectField
            label={t('print.seal.choice')}
            value={sealing.sealId}
            options={[{ value: '', label: seals.length === 0 ? t('print.seal.empty') : t('print.seal.none') }, ...seals.map(({ id, name }) => ({ value: id, label: name }))]}
            onChange={(sealId) => onChange({ ...sealing, sealId, isShown: false })}
          />
          {sealing.sealId === '' ? null : (
            <>
              <PassphraseField label={t('print.seal.passphrase')} value={sealing.sealPassphrase} onChange={(sealPassphrase) => onChange({ ...sealing, sealPassphrase, isShown: false })} />
              <Button size="small" isDisabled={sealing.sealPassphrase === '' || sealing.isShown} onClick={() => onChange({ ...sealing, isShown: true })}>
                {t('print.seal.show')}
              </Button>
            </>
          )}
        </>
      ) : null}
      {signedCarriers.has(carrier) ? (
        <>
          <div className="print-sign">
            <FileButton label={t('print.sign.choose')} icon={FileKey} accept=".p12,.pfx" onFile={onCertificate} testId="certificate-file" />
            {sealing.certificate === null ? null : (
              <Button size="small" tone="quiet" onClick={() => onChange({ ...sealing, certificate: null, certificatePassphrase: '' })}>
                {t('print.sign.remove')}
              </Button>
            )}
          </div>
          {sealing.certificate === null ? null : (
            <>
              <p className="ellipsis" title={sealing.certificate.name}>
                {t('print.sign.chosen', { name: sealing.certificate.name })}
              </p>
              <PassphraseField label={t('print.sign.passphrase')} value={sealing.certificatePassphrase} onChange={(certificatePassphrase) => onChange({ ...sealing, certificatePassphrase })} />
            </>
          )}
        </>
      ) : null}
      <p className="field-hint">{t('print.seal.note')}</p>
    </>
  );
}

// helpers

function PassphraseField({ label, value, onChange }: { readonly label: string; readonly value: string; readonly onChange: (text: string) => void }) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <input id={id} className="field-input" type="password" autoComplete="off" maxLength={200} value={value} onChange={(event) => onChange(event.target.value)} />
    </div>
  );
}
