import { useState, type FormEvent } from 'react';
import { powerKinds, type PowerKind } from '../../shared/model/power.ts';
import { powerKindTerms } from '../../shared/model/terms.ts';
import { useStores, useTerm, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { Segmented } from '../ui/Segmented.tsx';

export interface NewChartDraft {
  readonly kind: PowerKind;
  readonly name: string;
  readonly code: string;
}

export interface NewChartDialogProps {
  readonly draft: NewChartDraft;
  readonly onClose: () => void;
  readonly onCreated: (chartId: string) => void;
}

/** Kind, name and code of a new chart. */
export function NewChartDialog({ draft, onClose, onCreated }: NewChartDialogProps) {
  const t = useText();
  const term = useTerm();
  const { client, notices } = useStores();
  const [kind, setKind] = useState(draft.kind);
  const [name, setName] = useState(draft.name);
  const [code, setCode] = useState(draft.code);
  const [start, setStart] = useState<Start>('template');
  const [isWorking, setWorking] = useState(false);

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() === '') {
      return;
    }
    setWorking(true);
    const answer = await client.call('charts.create', { kind, name: name.trim().normalize('NFC'), code: code.trim(), blank: start === 'blank' });
    setWorking(false);
    if (answer.ok) {
      onCreated(answer.value.chartId);
    } else {
      notices.getState().showError(answer.error);
    }
  };

  return (
    <Dialog title={t('chartNew.title')} lead={t('chartNew.lead')} closeLabel={t('action.close')} onClose={onClose}>
      <form className="form" onSubmit={(event) => void submit(event)}>
        <fieldset className="segmented">
          <legend className="field-label">{t('chartNew.kind')}</legend>
          <div className="kind-grid">
            {powerKinds.map((each) => (
              <label key={each} className={classNames('segment', each === kind && 'is-chosen')}>
                <input type="radio" name="kind" checked={each === kind} onChange={() => setKind(each)} />
                <span>{term(powerKindTerms[each])}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <label className="field">
          <span className="field-label">{t('chartNew.name')}</span>
          <input
            className="field-input"
            value={name}
            maxLength={500}
            data-autofocus
            required
            placeholder={t('chartNew.name.hint')}
            onChange={(event) => setName(event.target.value)}
            data-testid="new-name"
          />
        </label>
        <label className="field">
          <span className="field-label">{t('chartNew.code')}</span>
          <input
            className="field-input"
            value={code}
            maxLength={100}
            placeholder={t('chartNew.code.hint')}
            onChange={(event) => setCode(event.target.value)}
          />
        </label>
        <Segmented<Start>
          label={t('chartNew.start')}
          value={start}
          options={starts.map((value) => ({ value, label: t(`chartNew.start.${value}`) }))}
          onChange={setStart}
        />
        <div className="dialog-actions">
          <Button tone="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button tone="primary" type="submit" isDisabled={name.trim() === '' || isWorking} testId="new-create">
            {t('chartNew.create')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

// helpers

const starts = ['template', 'blank'] as const;
type Start = (typeof starts)[number];
