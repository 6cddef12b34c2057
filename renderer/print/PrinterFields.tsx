import type { PrinterChoice } from '../../shared/contract/carrier-methods.ts';
import { duplexModes } from '../../shared/contract/carrier-methods.ts';
import { useText } from '../store/use-stores.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { NumberField } from './NumberField.tsx';

/** How the host prints. */
export interface Printing {
  readonly copies: number;
  /** The system's name of the printer; empty to let the system ask. */
  readonly printer: string;
  readonly duplex: (typeof duplexModes)[number];
}

export const usualPrinting: Printing = { copies: 1, printer: '', duplex: 'simplex' };

export interface PrinterFieldsProps {
  readonly printers: readonly PrinterChoice[];
  readonly printing: Printing;
  readonly onChange: (printing: Printing) => void;
}

/** Printer, copies and sides, where the host prints by itself. */
export function PrinterFields({ printers, printing, onChange }: PrinterFieldsProps) {
  const t = useText();
  return (
    <>
      <SelectField
        label={t('print.printer')}
        value={printing.printer}
        options={[{ value: '', label: t('print.printer.ask') }, ...printers.map(({ name, title }) => ({ value: name, label: title }))]}
        onChange={(printer) => onChange({ ...printing, printer })}
      />
      <SelectField
        label={t('print.duplex')}
        value={printing.duplex}
        options={duplexModes.map((value) => ({ value, label: t(`print.duplex.${value}`) }))}
        onChange={(duplex) => onChange({ ...printing, duplex })}
      />
      <NumberField label={t('print.copies')} value={printing.copies} least={1} most={999} onChange={(copies) => onChange({ ...printing, copies })} />
    </>
  );
}
