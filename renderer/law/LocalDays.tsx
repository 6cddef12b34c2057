import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { LocalDay } from '../../shared/law/arrangement.ts';
import { useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { PlainField } from '../ui/PlainField.tsx';
import { SelectField } from '../ui/SelectField.tsx';

export interface LocalDaysProps {
  readonly days: readonly LocalDay[];
  readonly isReadOnly: boolean;
  readonly onSave: (days: readonly LocalDay[]) => void;
}

/** Days off, or worked, in this locality alone. */
export function LocalDays({ days, isReadOnly, onSave }: LocalDaysProps) {
  const t = useText();
  const [name, setName] = useState('');
  const [date, setDate] = useState('');
  const [kind, setKind] = useState<'off' | 'work'>('off');
  const add = (): void => {
    const others = days.filter((each) => each.date !== date);
    onSave([...others, { name: name.trim(), date, isOff: kind === 'off' }].toSorted((first, second) => (first.date < second.date ? -1 : 1)));
    setName('');
    setDate('');
  };
  return (
    <section className="law-local">
      <h2>{t('calendar.local')}</h2>
      <p className="law-soft">{t('calendar.local.lead')}</p>
      {days.length === 0 ? <p className="law-soft">{t('calendar.local.none')}</p> : null}
      <ul>
        {days.map((each) => (
          <li key={each.date}>
            <span>{each.date}</span>
            <span>{each.name}</span>
            <span>{t(each.isOff ? 'calendar.off' : 'calendar.work')}</span>
            <IconButton icon={Trash2} label={t('calendar.local.remove', { date: each.date })} isDisabled={isReadOnly} onClick={() => onSave(days.filter((other) => other !== each))} />
          </li>
        ))}
      </ul>
      <div className="law-local-add">
        <PlainField label={t('calendar.local.date')} type="date" value={date} onChange={setDate} />
        <PlainField label={t('calendar.day')} value={name} onChange={setName} />
        <SelectField
          label={t('calendar.kind')}
          value={kind}
          options={(['off', 'work'] as const).map((value) => ({ value, label: t(`calendar.${value}`) }))}
          onChange={setKind}
        />
        <Button icon={Plus} isDisabled={isReadOnly || date === '' || name.trim() === ''} onClick={add} testId="local-add">
          {t('calendar.local.add')}
        </Button>
      </div>
    </section>
  );
}
