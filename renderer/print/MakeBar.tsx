import { FileOutput, FolderOpen, Printer } from 'lucide-react';
import type { Capabilities } from '../../shared/contract/methods.ts';
import { useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { LeftOutList } from './LeftOutList.tsx';
import type { useRun } from './use-run.ts';

export interface MakeBarProps {
  readonly run: ReturnType<typeof useRun>;
  readonly capabilities: Capabilities | null;
  readonly isReady: boolean;
  readonly hasPages: boolean;
  /** Another folder than the usual one, or null. */
  readonly folder: string | null;
  readonly onMake: () => void;
  readonly onPrint: () => void;
  readonly onChooseFolder: () => void;
  readonly onReveal: () => void;
}

/** Making, how far it is, and what was made. */
export function MakeBar({ run, capabilities, isReady, hasPages, folder, onMake, onPrint, onChooseFolder, onReveal }: MakeBarProps) {
  const t = useText();
  const { made, progress } = run;
  return (
    <footer className="print-bar">
      <div className="print-bar-told" role="status" aria-live="polite">
        {run.isUnderWay ? (
          <>
            <progress aria-label={t('print.making.begun')} max={Math.max(1, progress?.total ?? 1)} value={progress?.done ?? 0} />
            <span className="ellipsis">{progress === null ? t('print.making.begun') : t('print.making', { done: progress.done, total: progress.total, label: progress.label })}</span>
          </>
        ) : made === null ? (
          <span className="ellipsis">{folder === null ? '' : t('print.folder.chosen', { folder })}</span>
        ) : (
          <div className="print-made" data-testid="made">
            <strong>{t('print.done', { count: made.files.length, size: sizeWords(made.files.reduce((sum, { size }) => sum + size, 0)) })}</strong>
            <span className="ellipsis" title={made.folder}>
              {made.folder}
            </span>
            <LeftOutList leftOut={made.leftOut} isMade />
            <ul aria-label={t('print.files')} tabIndex={0}>
              {made.files.slice(0, mostShown).map(({ name, size }) => (
                <li key={name}>
                  <span className="ellipsis" title={name}>
                    {name}
                  </span>
                  <span>{sizeWords(size)}</span>
                </li>
              ))}
              {made.files.length > mostShown ? <li>{t('print.files.more', { count: made.files.length - mostShown })}</li> : null}
            </ul>
          </div>
        )}
      </div>
      <div className="print-bar-actions">
        {made !== null && capabilities?.revealInFolder === true ? (
          <Button icon={FolderOpen} onClick={onReveal} testId="reveal">
            {t('print.folder')}
          </Button>
        ) : null}
        {capabilities?.nativeDialogs === true ? (
          <Button tone="quiet" onClick={onChooseFolder}>
            {t('print.folder.choose')}
          </Button>
        ) : null}
        {hasPages ? (
          <Button icon={Printer} onClick={onPrint} isDisabled={!isReady || run.isUnderWay} testId="print-now">
            {t('print.print')}
          </Button>
        ) : null}
        {run.isUnderWay ? (
          <Button onClick={run.cancel} testId="make-cancel">
            {t('action.cancel')}
          </Button>
        ) : (
          <Button tone="primary" icon={FileOutput} onClick={onMake} isDisabled={!isReady} testId="make">
            {t('print.make')}
          </Button>
        )}
      </div>
    </footer>
  );
}

// helpers

/** A website has thousands of files; the folder shows the others. */
const mostShown = 200;

function sizeWords(bytes: number): string {
  return bytes < 1024 * 1024 ? `${(bytes / 1024).toFixed(1)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
