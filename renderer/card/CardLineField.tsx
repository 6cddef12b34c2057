import { PenLine } from 'lucide-react';
import { useState } from 'react';
import type { Chart } from '../../shared/model/chart.ts';
import type { CardLine } from '../../shared/table/card-of.ts';
import { editCard, type EditedCard } from '../../shared/table/edit-card.ts';
import { useReadOnly, useStores, useText } from '../store/use-stores.tsx';
import { useDraft } from '../ui/use-draft.ts';

type Reason = Exclude<EditedCard, { readonly chart: Chart }>['reason'];

/** One line of the card: its words where they can be changed in place, else a way to the field they come from. */
export function CardLineField({ line, label }: { readonly line: CardLine; readonly label: string }) {
  const t = useText();
  const { selection, preferences } = useStores();
  const isReadOnly = useReadOnly();
  const goToField = (): void => {
    preferences.getState().change({ inspectorOpen: true });
    selection.getState().goTo(line.nodeId === null ? 'chart' : 'node', line.nodeId ?? 'chart', line.field);
  };
  if (line.text === '' && !line.isEditable) {
    return <MissingLine line={line} onGo={goToField} />;
  }
  if (!line.isEditable || isReadOnly) {
    return (
      <p className="card-line">
        {line.lead === '' ? null : <span className="card-lead">{line.lead}</span>}
        <span className="card-text">
          {line.text}
          <span className="card-trail">{line.trail}</span>
        </span>
        <button type="button" className="card-go" onClick={goToField} aria-label={`${label}：${t('card.field')}`} title={t('card.field')}>
          <PenLine aria-hidden size={14} />
        </button>
      </p>
    );
  }
  return <EditableLine line={line} label={label} onGo={goToField} />;
}

// helpers

function MissingLine({ line, onGo }: { readonly line: CardLine; readonly onGo: () => void }) {
  const t = useText();
  return (
    <button type="button" className="card-missing" onClick={onGo} data-testid="card-missing">
      <PenLine aria-hidden size={13} />
      {t(line.topic === 'bring' ? 'card.missing.bring' : line.topic === 'fee' ? 'card.missing.fee' : 'card.missing')}
    </button>
  );
}

function EditableLine({ line, label, onGo }: { readonly line: CardLine; readonly label: string; readonly onGo: () => void }) {
  const t = useText();
  const { document, selection } = useStores();
  /** What was typed and could not be taken over: it stays as typed until it is changed. */
  const [unread, setUnread] = useState<{ readonly text: string; readonly reason: Reason } | null>(null);
  const { input } = useDraft({
    value: unread?.text ?? line.text,
    isMultiline: true,
    onCommit(text, gesture) {
      const { chart: now, run } = document.getState();
      const after = now === null ? null : editCard(now, line, text);
      if (after === null) {
        return;
      }
      if ('chart' in after) {
        setUnread(null);
        run({ command: 'card.edit', arguments: { after: after.chart } }, gesture);
      } else {
        setUnread({ text, reason: after.reason });
      }
    },
  });
  return (
    <div className="card-line">
      {line.lead === '' ? null : <span className="card-lead">{line.lead}</span>}
      <span className="card-text">
        <textarea
          {...input}
          className="card-field"
          rows={1}
          spellCheck={false}
          aria-label={label}
          aria-invalid={unread === null ? undefined : true}
          data-card-line={line.id}
          onFocus={() => selection.getState().select(line.nodeId === null ? [] : [line.nodeId])}
        />
        {line.trail === '' ? null : <span className="card-trail">{line.trail}</span>}
        {unread === null ? null : <span className="card-issue">{t(`card.issue.${unread.reason}`)}</span>}
        {input.value === '' ? <MissingLine line={line} onGo={onGo} /> : null}
      </span>
    </div>
  );
}
