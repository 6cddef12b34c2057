import { useState } from 'react';
import type { RegisteredLaw } from '../../shared/law/register.ts';
import { useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { PlainField } from '../ui/PlainField.tsx';
import type { LawViewProps } from './law-view-props.ts';

export interface RevisionDialogProps extends Pick<LawViewProps, 'change' | 'tell'> {
  readonly law: RegisteredLaw;
  readonly name: string;
  readonly onClose: () => void;
}

/** A law's new version, by which the charts that cite it become due. */
export function RevisionDialog({ law, name, change, tell, onClose }: RevisionDialogProps) {
  const t = useText();
  const [date, setDate] = useState('');
  const [inForce, setInForce] = useState('');
  const [documentNumber, setDocumentNumber] = useState('');
  const [note, setNote] = useState('');
  const [isWorking, setWorking] = useState(false);
  const newest = law.versions.at(-1)?.date ?? '';

  const save = async (): Promise<void> => {
    setWorking(true);
    const version = { date, inForce: inForce === '' ? null : inForce, documentNumber: documentNumber.trim(), articles: null, certainty: 'unverified' as const };
    const answer = await change('law.enterRevision', { revision: { lawId: law.id, version, moves: null, note: note.trim() } });
    setWorking(false);
    if (answer === null) {
      return;
    }
    const { event } = answer;
    if (event === null) {
      tell('law.revise.uncited');
    } else {
      tell('law.revise.done', { count: event.chartIds.length, due: event.dueOn ?? '' });
    }
    onClose();
  };

  return (
    <Dialog
      title={t('law.revise.title', { name: name.replace(/^《|》$/g, '') })}
      lead={t('law.revise.lead')}
      closeLabel={t('action.close')}
      onClose={onClose}
      footer={
        <>
          <Button tone="quiet" onClick={onClose}>
            {t('action.cancel')}
          </Button>
          <Button tone="primary" isDisabled={isWorking || date === '' || date <= newest} onClick={() => void save()} testId="revise-save">
            {t('law.revise.save')}
          </Button>
        </>
      }
    >
      <div className="form-grid form-grid-two">
        <PlainField label={t('law.version.date')} type="date" value={date} onChange={setDate} hint={t('law.revise.later', { date: newest })} />
        <PlainField label={t('law.version.inForce')} type="date" value={inForce} onChange={setInForce} hint={t('law.revise.inForceHint')} />
        <PlainField label={t('law.version.number')} value={documentNumber} onChange={setDocumentNumber} />
        <PlainField label={t('law.note')} value={note} onChange={setNote} />
      </div>
    </Dialog>
  );
}
