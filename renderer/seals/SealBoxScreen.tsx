import { ArrowLeft, Stamp, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { SealSummary } from '../../shared/contract/seal-methods.ts';
import { useReadOnly, useSlice, useStores, useTerm, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { DeleteSealDialog } from './DeleteSealDialog.tsx';
import { ImportSealDialog } from './ImportSealDialog.tsx';
import { RenameSealDialog } from './RenameSealDialog.tsx';
import { SealList } from './SealList.tsx';
import { SealLog } from './SealLog.tsx';
import { SealPassphraseDialog } from './SealPassphraseDialog.tsx';
import { useSeals } from './use-seals.ts';

type OpenDialog = { readonly name: 'import' } | { readonly name: 'rename' | 'passphrase' | 'delete'; readonly seal: SealSummary };

/** The seal box: seals imported, what was done with them, and what a picture of a seal is not. */
export function SealBoxScreen() {
  const t = useText();
  const term = useTerm();
  const { route } = useStores();
  const unit = useSlice('library', (state) => state.summary?.department.name ?? '');
  const isReadOnly = useReadOnly();
  const { box, error, read, change, tell } = useSeals();
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const close = (): void => setDialog(null);
  const shared = { change, tell, onClose: close };
  return (
    <div className="library">
      <header className="topbar">
        <div className="topbar-brand">
          <Button icon={ArrowLeft} tone="quiet" onClick={() => route.getState().go({ screen: 'library' })} testId="back">
            {t('action.back')}
          </Button>
          <h1 className="topbar-title">{t('seals.title')}</h1>
          <span className="ellipsis">{unit}</span>
        </div>
        <div className="topbar-actions">
          <Button icon={Stamp} tone="primary" isDisabled={isReadOnly || box === null} onClick={() => setDialog({ name: 'import' })} testId="import-seal">
            {t('seals.import')}
          </Button>
        </div>
      </header>
      <main className="seals">
        <div className="banner banner-warn">
          <TriangleAlert aria-hidden size={16} />
          <div className="seals-warning">
            <strong>{t('seals.warning.title')}</strong>
            <p>{t('seals.warning')}</p>
            <p>{t('seals.kept')}</p>
          </div>
        </div>
        {error === null ? null : (
          <div className="banner banner-bad" role="alert">
            <div className="seals-warning">
              <strong>{t('seals.failed')}</strong>
              <p>{term({ zh: error.message, en: error.messageEnglish })}</p>
            </div>
            <Button onClick={() => void read()}>{t('action.retry')}</Button>
          </div>
        )}
        {box === null && error === null ? <p role="status">{t('state.loading')}</p> : null}
        {box === null ? null : (
          <div className="seals-columns">
            <SealList
              seals={box.seals}
              isReadOnly={isReadOnly}
              onRename={(seal) => setDialog({ name: 'rename', seal })}
              onPassphrase={(seal) => setDialog({ name: 'passphrase', seal })}
              onDelete={(seal) => setDialog({ name: 'delete', seal })}
            />
            <SealLog uses={box.uses} />
          </div>
        )}
      </main>
      {dialog?.name === 'import' ? <ImportSealDialog unit={unit} {...shared} /> : null}
      {dialog?.name === 'rename' ? <RenameSealDialog seal={dialog.seal} {...shared} /> : null}
      {dialog?.name === 'passphrase' ? <SealPassphraseDialog seal={dialog.seal} {...shared} /> : null}
      {dialog?.name === 'delete' ? <DeleteSealDialog seal={dialog.seal} {...shared} /> : null}
    </div>
  );
}
