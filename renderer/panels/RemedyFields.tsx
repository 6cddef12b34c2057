import type { Chart } from '../../shared/model/chart.ts';
import type { Remedy } from '../../shared/model/content.ts';
import { printRemedy } from '../../shared/model/sections.ts';
import { useText } from '../store/use-stores.tsx';
import { CheckField } from '../ui/CheckField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { FactField } from './FactField.tsx';
import { FollowsField } from './FollowsField.tsx';
import { useEditContent } from './use-edits.ts';

/** Reconsideration and suit, and the sentence they make. */
export function RemedyFields({ chart }: { readonly chart: Chart }) {
  const t = useText();
  const editContent = useEditContent();
  const { remedy } = chart.content;
  const isShared = chart.follows.includes('remedy');
  const put = (change: Partial<Remedy>, gesture?: string): void =>
    editContent((now) => ({ remedy: { ...now.remedy, ...change } }), gesture);
  const body = (part: 'reviewBody' | 'court') => (
    <FactField
      kind="remedy"
      follows={isShared}
      label={t(`field.remedy.${part}`)}
      field={`content.remedy.${part}`}
      isDisabled={isShared}
      value={remedy[part]}
      onCommit={(value, gesture) => put({ [part]: value }, gesture)}
    />
  );
  const period = (part: 'reviewPeriod' | 'suitPeriod') => (
    <TextField
      label={t(`field.remedy.${part}`)}
      field={`content.remedy.${part}`}
      isDisabled={isShared}
      value={remedy[part]}
      onCommit={(value, gesture) => put({ [part]: value }, gesture)}
    />
  );
  return (
    <>
      <FollowsField chart={chart} section="remedy" />
      <div className="field-row field-row-wide">
        {body('reviewBody')}
        {period('reviewPeriod')}
      </div>
      <div className="field-row field-row-wide">
        {body('court')}
        {period('suitPeriod')}
      </div>
      <CheckField
        label={t('field.remedy.reviewFirst')}
        field="content.remedy.reviewFirst"
        isDisabled={isShared}
        isChecked={remedy.reviewFirst}
        onChange={(reviewFirst) => put({ reviewFirst })}
      />
      <TextField
        label={t('field.remedy.note')}
        field="content.remedy.note"
        isMultiline
        isDisabled={isShared}
        value={remedy.note}
        onCommit={(note, gesture) => put({ note }, gesture)}
      />
      {printRemedy(chart) === '' ? null : <p className="field-hint">{printRemedy(chart)}</p>}
    </>
  );
}
