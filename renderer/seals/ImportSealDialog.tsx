import { ImageUp } from 'lucide-react';
import { useState } from 'react';
import { sealWidth } from '../../shared/carriers/seal-image.ts';
import { sealWishesSchema, shortestPassphrase, type SealWishes } from '../../shared/contract/seal-methods.ts';
import { useStores, useText } from '../store/use-stores.tsx';
import { toBase64 } from '../store/base64.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FileButton } from '../ui/FileButton.tsx';
import { PlainField } from '../ui/PlainField.tsx';
import { isGoodPassphrase, NewPassphraseFields } from './NewPassphraseFields.tsx';
import { readScan } from './read-scan.ts';
import type { SealBoxDialogProps } from './seal-dialog-props.ts';
import { SealPreview } from './SealPreview.tsx';

export interface ImportSealDialogProps extends SealBoxDialogProps {
  readonly unit: string;
}

interface Scan {
  readonly name: string;
  /** PNG in base64. */
  readonly bytes: string;
}

/** A scan becomes a seal: seen before it is kept. */
export function ImportSealDialog({ unit, change, tell, onClose }: ImportSealDialogProps) {
  const t = useText();
  const { notices } = useStores();
  const [name, setName] = useState('');
  const [scan, setScan] = useState<Scan | null>(null);
  const [width, setWidth] = useState(String(sealWidth));
  const [rotation, setRotation] = useState('0');
  const [threshold, setThreshold] = useState(0.3);
  const [passphrase, setPassphrase] = useState({ first: '', again: '' });
  const [isWorking, setWorking] = useState(false);
  const wishes = readWishes(width, rotation, threshold);

  const choose = async (file: File): Promise<void> => {
    const read = await readScan(file);
    if (read.ok) {
      setScan({ name: file.name, bytes: toBase64(read.value) });
    } else {
      notices.getState().showError(read.error);
    }
  };
  const keep = async (): Promise<void> => {
    if (scan === null || wishes === null) {
      return;
    }
    setWorking(true);
    const answer = await change('seals.import', { name: name.trim(), bytes: scan.bytes, wishes, passphrase: passphrase.first });
    setWorking(false);
    if (answer !== null) {
      tell('seals.imported', { name: name.trim() });
      onClose();
    }
  };

  return (
    <Dialog
      size="large"
      title={t('seals.import')}
      lead={t('seals.kept')}
      closeLabel={t('action.close')}
      onClose={onClose}
      footer={
        <>
          <Button tone="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button
            tone="primary"
            isDisabled={isWorking || scan === null || wishes === null || name.trim() === '' || !isGoodPassphrase(passphrase)}
            onClick={() => void keep()}
            testId="seal-keep"
          >
            {t('seals.keep')}
          </Button>
        </>
      }
    >
      <div className="seal-import">
        <div className="form">
          <div className="field">
            <span className="field-label">{t('seals.scan')}</span>
            <div className="seal-import-file">
              <FileButton label={t('seals.scan.choose')} icon={ImageUp} accept="image/png,image/jpeg" onFile={(file) => void choose(file)} testId="seal-scan" />
              {scan === null ? null : (
                <span className="ellipsis" title={scan.name}>
                  {scan.name}
                </span>
              )}
            </div>
            <span className="field-hint">{t('seals.scan.hint')}</span>
          </div>
          <PlainField label={t('seals.name')} value={name} onChange={setName} hint={t('seals.name.example')} />
          <div className="seal-import-pair">
            <PlainField label={t('seals.width')} type="number" value={width} onChange={setWidth} hint={t('seals.width.hint')} isInvalid={!isWithin(width, 10, 80)} />
            <PlainField label={t('seals.rotation')} type="number" value={rotation} onChange={setRotation} hint={t('seals.rotation.hint')} isInvalid={!isWithin(rotation, -180, 180)} />
          </div>
          <label className="field">
            <span className="field-label">{t('seals.threshold')}</span>
            <input type="range" min={0} max={1} step={0.05} value={threshold} onChange={(event) => setThreshold(Number(event.target.value))} data-testid="seal-threshold" />
            <span className="field-hint">{t('seals.threshold.hint')}</span>
          </label>
          <NewPassphraseFields label={t('seals.newPassphrase', { least: shortestPassphrase })} value={passphrase} onChange={setPassphrase} />
        </div>
        <SealPreview bytes={scan?.bytes ?? null} wishes={wishes} unit={unit} />
      </div>
    </Dialog>
  );
}

// helpers

function isWithin(text: string, least: number, most: number): boolean {
  const value = Number(text);
  return text.trim() !== '' && value >= least && value <= most;
}

/** Null while a number is not one, or out of its range. */
function readWishes(width: string, rotation: string, threshold: number): SealWishes | null {
  const parsed = sealWishesSchema.safeParse({ width: width.trim() === '' ? null : Number(width), rotation: rotation.trim() === '' ? null : Number(rotation), threshold });
  return parsed.success ? parsed.data : null;
}
