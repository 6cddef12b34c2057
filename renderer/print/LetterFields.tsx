import type { CarrierOrder, OrderOf } from '../../shared/contract/carrier-order.ts';
import { useText } from '../store/use-stores.tsx';
import { TextField } from '../ui/TextField.tsx';

type LetterOrder = OrderOf<'package' | 'docx' | 'documents'>;

export interface LetterFieldsProps {
  readonly order: LetterOrder;
  readonly onChange: (order: CarrierOrder) => void;
}

/** What completes the filing papers: their date, and where the report 备案报告 is among them its number, signatory and contact. */
export function LetterFields({ order, onChange }: LetterFieldsProps) {
  const t = useText();
  const hasReport = order.as === 'package' || order.documents.includes('report');
  const fields = ['documentNumber', 'signatory', 'contact', 'phone'] as const;
  return (
    <>
      <TextField label={t('print.letter.date')} type="date" value={order.date} hint={t('print.letter.date.hint')} onCommit={(date) => onChange({ ...order, date })} />
      {hasReport
        ? fields.map((field) => (
            <TextField key={field} label={t(`print.letter.${field}`)} value={order[field]} maxLength={60} onCommit={(text) => onChange({ ...order, [field]: text.trim() })} />
          ))
        : null}
    </>
  );
}
