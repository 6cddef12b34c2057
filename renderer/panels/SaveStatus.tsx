import { Check, CloudOff, Eye } from 'lucide-react';
import { useReadOnly, useSlice, useTerm, useText } from '../store/use-stores.tsx';
import { classNames } from '../ui/class-names.ts';
import { formatTime } from '../ui/format-time.ts';

/** Whether what is on the screen is in the file. */
export function SaveStatus() {
  const t = useText();
  const term = useTerm();
  const save = useSlice('document', (state) => state.save);
  const isReadOnly = useReadOnly();
  if (isReadOnly) {
    return (
      <span className="save-status">
        <Eye aria-hidden size={14} />
        {t('save.readOnly')}
      </span>
    );
  }
  const words = {
    unchanged: t('save.unchanged'),
    saving: t('save.saving'),
    saved: t('save.saved', { time: save.status === 'saved' ? formatTime(save.at) : '' }),
    failed: t('save.failed'),
  }[save.status];
  const title = save.status === 'failed' ? term({ zh: save.error.message, en: save.error.messageEnglish }) : words;
  return (
    <span
      className={classNames('save-status', save.status === 'failed' && 'is-failed')}
      role="status"
      title={title}
      data-testid="save-status"
      data-status={save.status}
    >
      {save.status === 'failed' ? <CloudOff aria-hidden size={14} /> : null}
      {save.status === 'saved' ? <Check aria-hidden size={14} /> : null}
      <span>{words}</span>
    </span>
  );
}
