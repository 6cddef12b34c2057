import { useEffect, useState } from 'react';
import { paperChoices, type LibrarySummary } from '../../shared/contract/methods.ts';
import { fillText, texts } from '../../shared/text/text.ts';
import { fromBase64, toBase64 } from '../store/base64.ts';
import { useSeal } from '../store/use-seal.ts';
import { useLanguage, useStores, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { saveFile } from '../ui/save-file.ts';
import { SealField } from '../ui/SealField.tsx';
import { Segmented } from '../ui/Segmented.tsx';

export interface PackageDialogProps {
  readonly summary: LibrarySummary;
  readonly onClose: () => void;
}

interface Progress {
  readonly workId: string;
  readonly done: number;
  readonly total: number;
  readonly label: string;
}

/** Makes the filing package, with progress, and hands it over. */
export function PackageDialog({ summary, onClose }: PackageDialogProps) {
  const t = useText();
  const language = useLanguage();
  const { seal, choose, remove } = useSeal();
  const { client, notices, sources } = useStores();
  const [paper, setPaper] = useState<(typeof paperChoices)[number]>('auto');
  const [progress, setProgress] = useState<Progress | null>(null);
  const errors = summary.charts.reduce((sum, chart) => sum + chart.errors, 0);
  useEffect(
    () =>
      client.subscribe('work.progress', (told) =>
        setProgress((known) => (known?.workId === told.workId ? told : known)),
      ),
    [client],
  );

  const make = async (): Promise<void> => {
    const workId = sources.newId();
    setProgress({ workId, done: 0, total: 0, label: '' });
    const answer = await client.call('filing.package', { paper, seal: seal === null ? null : toBase64(seal.bytes), workId });
    setProgress(null);
    if (!answer.ok) {
      notices.getState().showError(answer.error);
      return;
    }
    const { name, mediaType, bytes } = answer.value.file;
    saveFile(name, mediaType, fromBase64(bytes));
    const text = texts['package.done'];
    notices.getState().show('good', { zh: fillText(text.zh, { name }), en: fillText(text.en, { name }) });
    onClose();
  };
  const cancel = (): void => {
    if (progress === null) {
      onClose();
    } else {
      void client.call('work.cancel', { workId: progress.workId });
    }
  };

  return (
    <Dialog
      title={t('package.title')}
      lead={t('package.lead')}
      closeLabel={t('action.close')}
      onClose={cancel}
      footer={
        <>
          <Button tone="quiet" onClick={cancel}>
            {t('action.cancel')}
          </Button>
          <Button tone="primary" onClick={() => void make()} isDisabled={progress !== null || errors > 0} testId="package-make">
            {t('package.make')}
          </Button>
        </>
      }
    >
      <div className="form">
        {errors > 0 ? (
          <p className="banner banner-bad" role="alert">
            {t('package.blocked', { count: errors })}
          </p>
        ) : null}
        <Segmented
          label={t('package.paper')}
          value={paper}
          options={paperChoices.map((value) => ({ value, label: value === 'auto' ? t('export.paper.auto') : value }))}
          onChange={setPaper}
          isDisabled={progress !== null}
        />
        <SealField
          language={language}
          name={seal?.name ?? null}
          isDisabled={progress !== null}
          onFile={(file) => void choose(file)}
          onRemove={remove}
        />
        {progress === null ? null : (
          <div role="status" className="form">
            <p>
              {progress.total === 0 ? t('package.starting') : t('package.working', { done: progress.done, total: progress.total })}{' '}
              {progress.label}
            </p>
            <div className="progress">
              <div
                className="progress-bar"
                style={{ width: `${progress.total === 0 ? 4 : (100 * progress.done) / progress.total}%` }}
              />
            </div>
          </div>
        )}
      </div>
    </Dialog>
  );
}
