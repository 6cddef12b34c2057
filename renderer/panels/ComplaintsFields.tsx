import { Plus, Trash2 } from 'lucide-react';
import type { Chart } from '../../shared/model/chart.ts';
import { complaintKinds, type ComplaintChannel } from '../../shared/model/content.ts';
import { complaintKindTerms } from '../../shared/model/terms.ts';
import { useTerm, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { FactField } from './FactField.tsx';
import { FollowsField } from './FollowsField.tsx';
import { useEditContent } from './use-edits.ts';

/** Where and how to complain, and the business telephone. */
export function ComplaintsFields({ chart }: { readonly chart: Chart }) {
  const t = useText();
  const term = useTerm();
  const editContent = useEditContent();
  const channels = chart.content.complaints;
  const isShared = chart.follows.includes('complaints');
  const put = (index: number, change: Partial<ComplaintChannel>, gesture?: string): void =>
    editContent(
      (now) => ({ complaints: now.complaints.map((channel, each) => (each === index ? { ...channel, ...change } : channel)) }),
      gesture,
    );
  return (
    <>
      <FollowsField chart={chart} section="complaints" />
      {channels.map((channel, index) => (
        <div className="group" key={index}>
          <div className="complaint">
            <SelectField
              label={t('field.complaint.kind')}
              field={`content.complaints.${index}.kind`}
              value={channel.kind}
              isDisabled={isShared}
              options={complaintKinds.map((kind) => ({ value: kind, label: term(complaintKindTerms[kind]) }))}
              onChange={(kind) => put(index, { kind })}
            />
            <FactField
              kind={channel.kind === 'phone' ? 'telephone' : 'complaint'}
              follows={isShared}
              label={t('field.complaint.address')}
              field={`content.complaints.${index}.address`}
              isDisabled={isShared}
              value={channel.address}
              onCommit={(address, gesture) => put(index, { address }, gesture)}
            />
            <IconButton
              icon={Trash2}
              tone="danger"
              label={t('field.complaint.delete')}
              isDisabled={isShared}
              onClick={() => editContent((now) => ({ complaints: now.complaints.filter((_, each) => each !== index) }))}
            />
          </div>
          <TextField
            label={t('field.complaint.note')}
            field={`content.complaints.${index}.note`}
            isDisabled={isShared}
            value={channel.note}
            onCommit={(note, gesture) => put(index, { note }, gesture)}
          />
        </div>
      ))}
      <div data-field="content.complaints" tabIndex={-1}>
        <Button
          size="small"
          icon={Plus}
          isDisabled={isShared}
          onClick={() => editContent((now) => ({ complaints: [...now.complaints, { kind: 'phone', address: '', note: '' }] }))}
        >
          {t('field.complaint.add')}
        </Button>
      </div>
      <FactField
        kind="telephone"
        label={t('field.businessPhone')}
        field="content.businessPhone"
        inputMode="tel"
        value={chart.content.businessPhone}
        onCommit={(businessPhone, gesture) => editContent(() => ({ businessPhone }), gesture)}
      />
    </>
  );
}
