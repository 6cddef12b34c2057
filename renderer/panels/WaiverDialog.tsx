import { useId, useState } from 'react';
import { printCitation } from '../../shared/model/print-citation.ts';
import { readCitation } from '../../shared/model/read-citation.ts';
import type { Citation } from '../../shared/model/citation.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { useSlice, useStores, useTerm, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { formatMoment } from '../ui/format-time.ts';

export interface WaiverDialogProps {
  readonly finding: Finding;
  readonly onClose: () => void;
}

/** Takes down why a finding is not corrected, who says so and when. */
export function WaiverDialog({ finding, onClose }: WaiverDialogProps) {
  const t = useText();
  const term = useTerm();
  const id = useId();
  const { document, preferences, sources } = useStores();
  const remembered = useSlice('preferences', (state) => state.waivedBy);
  const earlier = useSlice('findings', (state) => state.stale.find((waiver) => waiver.rule === finding.rule && waiver.target === finding.target) ?? null);
  const [reason, setReason] = useState(earlier?.reason ?? '');
  const [by, setBy] = useState(remembered);
  const [provision, setProvision] = useState(earlier?.citation === null || earlier === null ? '' : printCitation(earlier.citation));
  const [isMissing, setMissing] = useState(false);
  const [isUnread, setUnread] = useState(false);
  const on = formatMoment(sources.clock()).slice(0, 10);
  const save = (): void => {
    const said = reason.normalize('NFC').trim();
    if (said === '') {
      setMissing(true);
      return;
    }
    const citation = provision.trim() === '' ? null : provisionOf(provision);
    if (citation === undefined) {
      setUnread(true);
      return;
    }
    const { rule, target, message } = finding;
    const who = by.normalize('NFC').trim();
    if (document.getState().run({ command: 'finding.waive', arguments: { waiver: { rule, target, message, reason: said, citation, by: who, on } } })) {
      preferences.getState().change({ waivedBy: who });
    }
    onClose();
  };
  return (
    <Dialog
      title={t('waive.title')}
      lead={t('waive.lead')}
      closeLabel={t('action.close')}
      onClose={onClose}
      footer={
        <>
          <span className="waiver-date">{t('waive.on', { date: on })}</span>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button tone="primary" onClick={save} testId="waive-save">
            {t('waive.save')}
          </Button>
        </>
      }
    >
      <div className="waiver-form">
        <p className="waiver-problem">
          {term({ zh: finding.message, en: finding.messageEnglish })}
          <small>{finding.clause}</small>
        </p>
        <div className="field">
          <label className="field-label" htmlFor={`${id}-reason`}>
            {t('waive.reason')}
          </label>
          <textarea
            id={`${id}-reason`}
            className="field-input field-area"
            rows={3}
            maxLength={500}
            value={reason}
            onChange={(event) => {
              setReason(event.target.value);
              setMissing(false);
            }}
            aria-invalid={isMissing ? true : undefined}
            aria-describedby={`${id}-hint`}
            data-autofocus
            data-testid="waive-reason"
          />
          <p className="field-hint" id={`${id}-hint`} role={isMissing ? 'alert' : undefined}>
            {isMissing ? t('waive.reason.missing') : earlier === null ? t('waive.reason.hint') : t('waive.earlier')}
          </p>
        </div>
        <div className="field">
          <label className="field-label" htmlFor={`${id}-provision`}>
            {t('waive.citation')}
          </label>
          <input
            id={`${id}-provision`}
            className="field-input"
            maxLength={300}
            value={provision}
            onChange={(event) => {
              setProvision(event.target.value);
              setUnread(false);
            }}
            aria-invalid={isUnread ? true : undefined}
            aria-describedby={`${id}-provision-hint`}
            autoComplete="off"
            data-testid="waive-citation"
          />
          <p className="field-hint" id={`${id}-provision-hint`} role={isUnread ? 'alert' : undefined}>
            {isUnread ? t('waive.citation.unread') : t('waive.citation.hint')}
          </p>
        </div>
        <div className="field">
          <label className="field-label" htmlFor={`${id}-by`}>
            {t('waive.by')}
          </label>
          <input id={`${id}-by`} className="field-input" maxLength={100} value={by} onChange={(event) => setBy(event.target.value)} autoComplete="off" data-testid="waive-by" />
        </div>
      </div>
    </Dialog>
  );
}

// helpers

/** The provision as written; undefined where no title can be read from it. */
function provisionOf(text: string): Citation | undefined {
  const read = readCitation(text.normalize('NFC'));
  return read === null || read.law === null ? undefined : { ...read, law: read.law, documentNumber: read.documentNumber ?? '', version: '' };
}
