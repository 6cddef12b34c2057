import { useState } from 'react';
import { changeCauses } from '../../shared/law/change-event.ts';
import { useSlice, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { CheckField } from '../ui/CheckField.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { PlainField } from '../ui/PlainField.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import type { LawViewProps } from './law-view-props.ts';

export interface RecordEventDialogProps extends Pick<LawViewProps, 'change' | 'tell'> {
  readonly today: string;
  readonly onClose: () => void;
}

/** The causes a clerk records; a revision comes from the law itself. */
const causes = changeCauses.filter((cause) => cause !== 'law-revision');

/** A change of body or duty, and the charts it concerns. */
export function RecordEventDialog({ today, change, tell, onClose }: RecordEventDialogProps) {
  const t = useText();
  const charts = useSlice('library', (state) => state.summary?.charts) ?? [];
  const [cause, setCause] = useState<(typeof changeCauses)[number]>('duty-change');
  const [on, setOn] = useState(today);
  const [note, setNote] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [isWorking, setWorking] = useState(false);
  const isAll = charts.length > 0 && chosen.size === charts.length;
  const toggle = (id: string, isChecked: boolean): void =>
    setChosen(new Set(isChecked ? [...chosen, id] : [...chosen].filter((each) => each !== id)));

  const save = async (): Promise<void> => {
    setWorking(true);
    const answer = await change('events.record', { cause, on, note: note.trim(), chartIds: charts.flatMap(({ id }) => (chosen.has(id) ? [id] : [])) });
    setWorking(false);
    if (answer !== null) {
      tell('events.recorded', { due: answer.event.dueOn ?? '' });
      onClose();
    }
  };

  return (
    <Dialog
      title={t('events.record')}
      lead={t('events.record.lead')}
      closeLabel={t('action.close')}
      onClose={onClose}
      footer={
        <>
          <Button tone="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button tone="primary" isDisabled={isWorking || on === '' || note.trim() === '' || chosen.size === 0} onClick={() => void save()} testId="event-record">
            {t('law.revise.save')}
          </Button>
        </>
      }
    >
      <div className="form">
        <div className="form-grid form-grid-two">
          <SelectField label={t('events.cause')} value={cause} options={causes.map((value) => ({ value, label: t(`events.cause.${value}`) }))} onChange={setCause} />
          <PlainField label={t('events.on')} type="date" value={on} onChange={setOn} />
        </div>
        <PlainField label={t('law.note')} value={note} onChange={setNote} />
        <fieldset className="law-choice">
          <legend className="field-label">{t('events.charts', { count: chosen.size })}</legend>
          <CheckField label={t('events.charts.all')} isChecked={isAll} onChange={(isChecked) => setChosen(new Set(isChecked ? charts.map(({ id }) => id) : []))} />
          <div className="law-choice-list">
            {charts.map(({ id, title }) => (
              <CheckField key={id} label={title} isChecked={chosen.has(id)} onChange={(isChecked) => toggle(id, isChecked)} />
            ))}
          </div>
        </fieldset>
      </div>
    </Dialog>
  );
}
