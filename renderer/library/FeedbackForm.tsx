import { Plus, Trash2 } from 'lucide-react';
import type { Feedback } from '../../shared/model/department.ts';
import { useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { PlainField } from '../ui/PlainField.tsx';

export interface FeedbackFormProps {
  readonly feedback: readonly Feedback[];
  readonly onChange: (feedback: readonly Feedback[]) => void;
}

/** What came of complaints and proposals, as the website column publishes it. */
export function FeedbackForm({ feedback, onChange }: FeedbackFormProps) {
  const t = useText();
  const put = (index: number, change: Partial<Feedback>): void =>
    onChange(feedback.map((entry, each) => (each === index ? { ...entry, ...change } : entry)));
  return (
    <div>
      <p className="field-hint">{t('department.feedback.lead')}</p>
      {feedback.map((entry, index) => (
        <div className="post-row" key={index}>
          <PlainField label={t('department.feedback.on')} value={entry.on} type="date" onChange={(on) => put(index, { on })} />
          <PlainField label={t('department.feedback.matter')} value={entry.matter} onChange={(matter) => put(index, { matter })} />
          <PlainField label={t('department.feedback.answer')} value={entry.answer} isMultiline onChange={(answer) => put(index, { answer })} />
          <IconButton
            icon={Trash2}
            tone="danger"
            label={t('department.feedback.delete')}
            onClick={() => onChange(feedback.filter((_, each) => each !== index))}
          />
        </div>
      ))}
      <Button size="small" icon={Plus} onClick={() => onChange([...feedback, { on: '', matter: '', answer: '' }])}>
        {t('department.feedback.add')}
      </Button>
    </div>
  );
}
