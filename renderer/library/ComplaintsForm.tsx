import { Plus, Trash2 } from 'lucide-react';
import { complaintKinds, type ComplaintChannel } from '../../shared/model/content.ts';
import { complaintKindTerms } from '../../shared/model/terms.ts';
import { useTerm, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { PlainField } from '../ui/PlainField.tsx';

export interface ComplaintsFormProps {
  readonly channels: readonly ComplaintChannel[];
  readonly onChange: (channels: readonly ComplaintChannel[]) => void;
}

/** The department's complaint channels. */
export function ComplaintsForm({ channels, onChange }: ComplaintsFormProps) {
  const t = useText();
  const term = useTerm();
  const put = (index: number, change: Partial<ComplaintChannel>): void =>
    onChange(channels.map((channel, each) => (each === index ? { ...channel, ...change } : channel)));
  return (
    <div>
      {channels.map((channel, index) => (
        <div className="post-row" key={index}>
          <SelectField
            label={t('field.complaint.kind')}
            value={channel.kind}
            options={complaintKinds.map((kind) => ({ value: kind, label: term(complaintKindTerms[kind]) }))}
            onChange={(kind) => put(index, { kind })}
          />
          <PlainField label={t('field.complaint.address')} value={channel.address} onChange={(address) => put(index, { address })} />
          <PlainField label={t('field.complaint.note')} value={channel.note} onChange={(note) => put(index, { note })} />
          <IconButton
            icon={Trash2}
            tone="danger"
            label={t('field.complaint.delete')}
            onClick={() => onChange(channels.filter((_, each) => each !== index))}
          />
        </div>
      ))}
      <Button size="small" icon={Plus} onClick={() => onChange([...channels, { kind: 'phone', address: '', note: '' }])}>
        {t('field.complaint.add')}
      </Button>
    </div>
  );
}
