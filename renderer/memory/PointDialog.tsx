import { useState, type FormEvent } from 'react';
import { saveNamedPoint } from '../store/save-named-point.ts';
import { useStores, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

/** Asks for the name of a named point and makes it. */
export function PointDialog() {
  const t = useText();
  const stores = useStores();
  const [name, setName] = useState('');
  const close = (): void => stores.view.setState({ dialog: null });
  const save = (event: FormEvent): void => {
    event.preventDefault();
    void saveNamedPoint(stores, name.normalize('NFC').trim() || null);
    close();
  };
  return (
    <Dialog title={t('memory.point.save')} closeLabel={t('action.close')} onClose={close} size="small">
      <form onSubmit={save} className="point-form">
        <label className="field">
          <span className="field-label">{t('memory.point.name')}</span>
          <input
            className="field-input"
            value={name}
            placeholder={t('memory.point.hint')}
            maxLength={200}
            data-autofocus
            onChange={(event) => setName(event.target.value)}
            data-testid="point-name"
          />
        </label>
        <Button type="submit" tone="primary" testId="point-save">
          {t('memory.point.save')}
        </Button>
      </form>
    </Dialog>
  );
}
