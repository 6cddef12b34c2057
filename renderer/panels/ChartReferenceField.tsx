import { ExternalLink } from 'lucide-react';
import { useCallback } from 'react';
import type { ChartNode } from '../../shared/model/node.ts';
import { useSlice, useStores, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { ComboField } from '../ui/ComboField.tsx';
import { useEditNode } from './use-edits.ts';
import { useOptionSearch } from './use-option-search.ts';

/** The chart a predefined process leads into: one of the library's, or what is typed. */
export function ChartReferenceField({ node }: { readonly node: ChartNode }) {
  const t = useText();
  const { library, route } = useStores();
  const search = useOptionSearch();
  const edit = useEditNode(node.id);
  const powers = useSlice('library', (state) => state.summary?.powers);
  const target = powers?.find(({ power }) => node.chartReference !== '' && [power.code, power.name].includes(node.chartReference))?.chartId ?? null;
  const options = useCallback(
    () =>
      (library.getState().summary?.powers ?? []).map(({ power }) => ({
        value: power.name.slice(0, 200),
        ...(power.code === '' ? {} : { detail: power.code, sought: `${power.name} ${power.code}` }),
      })),
    [library],
  );
  return (
    <ComboField
      label={t('field.node.chartReference')}
      field="chartReference"
      value={node.chartReference}
      options={options}
      search={search}
      aside={
        target === null ? null : (
          <Button size="small" tone="quiet" icon={ExternalLink} onClick={() => route.getState().go({ screen: 'chart', chartId: target })}>
            {t('field.node.chartReference.open')}
          </Button>
        )
      }
      onCommit={(chartReference, gesture) => edit({ chartReference }, gesture)}
    />
  );
}
