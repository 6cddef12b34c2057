import { documentChoices, posterPapers, type CarrierOrder, type OrderOf } from '../../shared/contract/carrier-order.ts';
import { useText } from '../store/use-stores.tsx';
import { CheckField } from '../ui/CheckField.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { LetterFields } from './LetterFields.tsx';
import { NumberField } from './NumberField.tsx';

export interface OrderFieldsProps<Order extends CarrierOrder = CarrierOrder> {
  readonly order: Order;
  readonly onChange: (order: CarrierOrder) => void;
}

/** The options of the carrier as plain fields. */
export function OrderFields({ order, onChange }: OrderFieldsProps) {
  const t = useText();
  switch (order.as) {
    case 'pdf':
    case 'svg':
    case 'png':
    case 'ofd':
      return <FilingFields order={order} onChange={onChange} />;
    case 'package':
      return <PackageFields order={order} onChange={onChange} />;
    case 'docx':
    case 'documents':
      return (
        <>
          <DocumentFields order={order} onChange={onChange} />
          <LetterFields order={order} onChange={onChange} />
        </>
      );
    case 'xlsx':
      return <DocumentFields order={order} onChange={onChange} />;
    case 'poster':
      return <PosterFields order={order} onChange={onChange} />;
    case 'card':
      return <CardFields order={order} onChange={onChange} />;
    case 'handbook':
      return <HandbookFields order={order} onChange={onChange} />;
    case 'screen':
      return <ScreenFields order={order} onChange={onChange} />;
    case 'kiosk':
      return <NumberField label={t('print.idle')} value={order.idleSeconds} least={15} most={900} onChange={(idleSeconds) => onChange({ ...order, idleSeconds })} />;
    default:
      return <p className="field-hint">{t('print.noOptions')}</p>;
  }
}

// helpers

function FilingFields({ order, onChange }: OrderFieldsProps<OrderOf<'pdf' | 'svg' | 'png' | 'ofd'>>) {
  const t = useText();
  return (
    <>
      <PaperField value={order.paper} onChange={(paper) => onChange({ ...order, paper })} />
      <Segmented
        label={t('print.orientation')}
        value={order.orientation}
        options={(['auto', 'portrait', 'landscape'] as const).map((value) => ({ value, label: t(`print.${value}`) }))}
        onChange={(orientation) => onChange({ ...order, orientation })}
      />
    </>
  );
}

function PackageFields({ order, onChange }: OrderFieldsProps<OrderOf<'package'>>) {
  const t = useText();
  return (
    <>
      <PaperField value={order.paper} onChange={(paper) => onChange({ ...order, paper })} />
      <NumberField label={t('print.packageCopies')} value={order.copies} least={1} most={99} onChange={(copies) => onChange({ ...order, copies })} />
      <LetterFields order={order} onChange={onChange} />
    </>
  );
}

function PaperField({ value, onChange }: { readonly value: 'auto' | 'A4' | 'A3'; readonly onChange: (paper: 'auto' | 'A4' | 'A3') => void }) {
  const t = useText();
  return (
    <Segmented
      label={t('print.paper')}
      value={value}
      options={(['auto', 'A4', 'A3'] as const).map((paper) => ({ value: paper, label: paper === 'auto' ? t('print.auto') : paper }))}
      onChange={onChange}
    />
  );
}

function DocumentFields({ order, onChange }: OrderFieldsProps<OrderOf<'docx' | 'documents' | 'xlsx'>>) {
  const t = useText();
  const chosen: readonly string[] = order.documents;
  const choices = order.as === 'xlsx' ? (['catalogue', 'plan', 'basis', 'check'] as const) : documentChoices;
  return (
    <fieldset className="print-documents">
      <legend className="field-label">{t('print.documents')}</legend>
      {choices.map((each) => (
        <CheckField
          key={each}
          label={t(`print.document.${each}`)}
          isChecked={chosen.includes(each)}
          isDisabled={chosen.length === 1 && chosen.includes(each)}
          onChange={(isChecked) => {
            const documents = choices.filter((choice) => (choice === each ? isChecked : chosen.includes(choice)));
            onChange({ ...order, documents } as CarrierOrder);
          }}
        />
      ))}
    </fieldset>
  );
}

function PosterFields({ order, onChange }: OrderFieldsProps<OrderOf<'poster'>>) {
  const t = useText();
  const { tiles } = order;
  return (
    <>
      <Segmented
        label={t('print.show')}
        value={order.show}
        options={(['charts', 'wall'] as const).map((value) => ({ value, label: t(`print.show.${value}`) }))}
        onChange={(show) => onChange({ ...order, show })}
      />
      <Segmented label={t('print.paper')} value={order.paper} options={(['auto', ...posterPapers] as const).map((value) => ({ value, label: value === 'auto' ? t('print.auto') : value }))} onChange={(paper) => onChange({ ...order, paper })} />
      <Segmented
        label={t('print.orientation')}
        value={order.orientation}
        options={(['auto', 'portrait', 'landscape'] as const).map((value) => ({ value, label: t(`print.${value}`) }))}
        onChange={(orientation) => onChange({ ...order, orientation })}
      />
      <NumberField label={t('print.readingDistance')} value={order.readingDistance} least={0.3} most={10} isWhole={false} onChange={(readingDistance) => onChange({ ...order, readingDistance })} />
      <Segmented
        label={t('print.tiles')}
        value={tiles?.paper ?? 'none'}
        options={(['none', 'A4', 'A3'] as const).map((value) => ({ value, label: value === 'none' ? t('print.tiles.none') : t('print.tiles.on', { paper: value }) }))}
        onChange={(paper) => onChange({ ...order, tiles: paper === 'none' ? null : { paper, overlap: tiles?.overlap ?? 10 } })}
      />
      {tiles === null ? null : <NumberField label={t('print.overlap')} value={tiles.overlap} least={5} most={30} onChange={(overlap) => onChange({ ...order, tiles: { ...tiles, overlap } })} />}
      <CheckField label={t('print.blackAndWhite')} isChecked={order.blackAndWhite} onChange={(blackAndWhite) => onChange({ ...order, blackAndWhite })} />
    </>
  );
}

function CardFields({ order, onChange }: OrderFieldsProps<OrderOf<'card'>>) {
  const t = useText();
  return (
    <>
      <Segmented
        label={t('print.form')}
        value={order.form}
        options={(['A5', 'A6', 'three-fold'] as const).map((value) => ({ value, label: value === 'three-fold' ? t('print.form.three-fold') : value }))}
        onChange={(form) => onChange({ ...order, form })}
      />
      <Segmented
        label={t('print.sheet')}
        value={order.sheet}
        options={(['none', 'A4', 'A3'] as const).map((value) => ({ value, label: value === 'none' ? t('print.sheet.none') : value }))}
        onChange={(sheet) => onChange({ ...order, sheet })}
      />
      {order.sheet === 'none' ? null : (
        <>
          <FlipField value={order.flip} onChange={(flip) => onChange({ ...order, flip })} />
          <CheckField label={t('print.cardFill')} isChecked={order.copies === 'fill'} onChange={(isFilled) => onChange({ ...order, copies: isFilled ? 'fill' : 1 })} />
          {order.copies === 'fill' ? null : <NumberField label={t('print.cardCopies')} value={order.copies} least={1} most={500} onChange={(copies) => onChange({ ...order, copies })} />}
          <NumberField label={t('print.gutter')} value={order.gutter} least={0} most={20} isWhole={false} onChange={(gutter) => onChange({ ...order, gutter })} />
        </>
      )}
    </>
  );
}

function HandbookFields({ order, onChange }: OrderFieldsProps<OrderOf<'handbook'>>) {
  const t = useText();
  return (
    <>
      <Segmented label={t('print.page')} value={order.page} options={(['A4', 'A5'] as const).map((value) => ({ value, label: value }))} onChange={(page) => onChange({ ...order, page })} />
      <CheckField label={t('print.booklet')} isChecked={order.isBooklet} onChange={(isBooklet) => onChange({ ...order, isBooklet })} />
      {order.isBooklet ? <FlipField value={order.flip} onChange={(flip) => onChange({ ...order, flip })} /> : null}
    </>
  );
}

function ScreenFields({ order, onChange }: OrderFieldsProps<OrderOf<'screen'>>) {
  const t = useText();
  return (
    <>
      <Segmented
        label={t('print.orientation')}
        value={order.orientation}
        options={(['landscape', 'portrait'] as const).map((value) => ({ value, label: t(`print.${value}`) }))}
        onChange={(orientation) => onChange({ ...order, orientation })}
      />
      <Segmented
        label={t('print.form')}
        value={order.form}
        options={(['html', 'png'] as const).map((value) => ({ value, label: t(`print.form.${value}`) }))}
        onChange={(form) => onChange({ ...order, form })}
      />
      {order.form === 'html' ? <NumberField label={t('print.seconds')} value={order.seconds} least={3} most={120} onChange={(seconds) => onChange({ ...order, seconds })} /> : null}
    </>
  );
}

/** Over which edge the printer turns the sheet. */
function FlipField({ value, onChange }: { readonly value: 'long' | 'short'; readonly onChange: (value: 'long' | 'short') => void }) {
  const t = useText();
  const options = [
    { value: 'long' as const, label: t('print.flip.long') },
    { value: 'short' as const, label: t('print.flip.short') },
  ];
  return <SelectField label={t('print.flip')} value={value} options={options} onChange={onChange} />;
}
