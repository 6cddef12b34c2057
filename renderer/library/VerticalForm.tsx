import type { Department } from '../../shared/model/department.ts';
import { useText } from '../store/use-stores.tsx';
import { CheckField } from '../ui/CheckField.tsx';
import { PlainField } from '../ui/PlainField.tsx';

export interface VerticalFormProps {
  readonly department: Pick<Department, 'verticallyManaged' | 'superiorConfirmation'>;
  readonly onChange: (part: Partial<Department>) => void;
}

/** Whether the department is under vertical management, and then what its superior has confirmed. */
export function VerticalForm({ department: { verticallyManaged, superiorConfirmation }, onChange }: VerticalFormProps) {
  const t = useText();
  const confirmation = superiorConfirmation ?? { body: '', documentNumber: '', on: '' };
  const confirm = (part: Partial<typeof confirmation>): void => {
    const next = { ...confirmation, ...part };
    onChange({ superiorConfirmation: Object.values(next).every((value) => value === '') ? null : next });
  };
  return (
    <div className="vertical-form">
      <CheckField label={t('department.vertical')} isChecked={verticallyManaged} onChange={(isChecked) => onChange({ verticallyManaged: isChecked })} />
      {verticallyManaged ? (
        <>
          <p className="field-hint">{t('department.vertical.lead')}</p>
          <div className="form-grid">
            <PlainField label={t('department.confirmation.body')} value={confirmation.body} onChange={(body) => confirm({ body })} />
            <PlainField label={t('department.confirmation.number')} value={confirmation.documentNumber} onChange={(documentNumber) => confirm({ documentNumber })} />
            <PlainField label={t('department.confirmation.on')} value={confirmation.on} type="date" onChange={(on) => confirm({ on })} />
          </div>
        </>
      ) : null}
    </div>
  );
}
