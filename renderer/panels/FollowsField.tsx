import type { Chart } from '../../shared/model/chart.ts';
import type { Content } from '../../shared/model/content.ts';
import { useSlice, useText } from '../store/use-stores.tsx';
import { CheckField } from '../ui/CheckField.tsx';
import { useEditHead } from './use-edits.ts';

export interface FollowsFieldProps {
  readonly chart: Chart;
  readonly section: Chart['follows'][number];
}

/** Whether the section is the department's, kept with it, or the chart's own. */
export function FollowsField({ chart, section }: FollowsFieldProps) {
  const t = useText();
  const edit = useEditHead();
  const department = useSlice('library', (state) => state.summary?.department);
  return (
    <CheckField
      label={t('section.shared')}
      title={t('section.shared.hint')}
      field={`content.${section}`}
      isChecked={chart.follows.includes(section)}
      isDisabled={department === undefined}
      onChange={(isShared) => {
        const others = chart.follows.filter((each) => each !== section);
        if (!isShared || department === undefined) {
          edit({ follows: others });
          return;
        }
        const content: Content = { ...chart.content, [section]: department[section] };
        edit({ follows: [...others, section], content });
      }}
    />
  );
}
