import { rightKinds, type RightEntry, type RightKind } from '../../shared/model/content.ts';
import { rightTerms } from '../../shared/model/terms.ts';
import { useTerm, useText } from '../store/use-stores.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { TextField } from '../ui/TextField.tsx';
import { useEditContent } from './use-edits.ts';

type Choice = 'unset' | 'applies' | 'not';

/** Every right, stated as applying or not. */
export function RightsFields({ entries }: { readonly entries: readonly RightEntry[] }) {
  const t = useText();
  const term = useTerm();
  const editContent = useEditContent();
  const put = (right: RightKind, change: Partial<RightEntry> | null, gesture?: string): void =>
    editContent(({ rights }) => ({ rights: changedRights(rights, right, change) }), gesture);
  return rightKinds.map((right) => {
    const index = entries.findIndex((entry) => entry.right === right);
    const entry = entries[index];
    const path = index < 0 ? `content.rights.missing-${right}` : `content.rights.${index}`;
    const choice: Choice = entry === undefined ? 'unset' : entry.applies ? 'applies' : 'not';
    return (
      <div className="right" key={right}>
        <Segmented<Choice>
          label={term(rightTerms[right])}
          field={`${path}.applies`}
          value={choice}
          options={(['unset', 'applies', 'not'] as const).map((value) => ({ value, label: t(`field.right.${value}`) }))}
          onChange={(next) => put(right, next === 'unset' ? null : { applies: next === 'applies' })}
        />
        {entry === undefined ? null : (
          <TextField
            label={t('field.right.how')}
            isLabelHidden
            placeholder={t('field.right.how')}
            field={`${path}.text`}
            isMultiline
            value={entry.text}
            onCommit={(text, gesture) => put(right, { text }, gesture)}
          />
        )}
      </div>
    );
  });
}

// helpers

function changedRights(rights: readonly RightEntry[], right: RightKind, change: Partial<RightEntry> | null): RightEntry[] {
  if (change === null) {
    return rights.filter((entry) => entry.right !== right);
  }
  return rights.some((entry) => entry.right === right)
    ? rights.map((entry) => (entry.right === right ? { ...entry, ...change } : entry))
    : [...rights, { right, applies: true, text: '', ...change }];
}
