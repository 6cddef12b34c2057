import type { Chart } from '../../shared/model/chart.ts';
import { powerKindTerms } from '../../shared/model/terms.ts';
import { useReadOnly, useTerm, useText } from '../store/use-stores.tsx';
import { chartSections, sectionOfField, sectionTitle, type ChartSectionId } from './chart-sections.ts';
import { ChartSectionFields } from './ChartSectionFields.tsx';
import { DeleteChart } from './DeleteChart.tsx';
import { FoldedSection } from './FoldedSection.tsx';
import { useFocusWish } from './use-focus-wish.ts';
import { useSections } from './use-sections.ts';

/** The chart's own fields: the head and the ten content elements. */
export function ChartInspector({ chart }: { readonly chart: Chart }) {
  const t = useText();
  const term = useTerm();
  const isReadOnly = useReadOnly();
  const sections = useSections<ChartSectionId>({ target: 'chart', sectionOf: sectionOfField, first: ['head', 'basis'] });
  const root = useFocusWish((field) => sections.isOpen(sectionOfField(field)));

  return (
    <div className="inspector-body" ref={root}>
      <header className="inspector-head">
        <p>{term(powerKindTerms[chart.power.kind])}</p>
        <h2 title={chart.title}>{chart.title || chart.power.name}</h2>
      </header>
      <fieldset className="inspector-fields" disabled={isReadOnly}>
        {chartSections.map(({ id, number }) => (
          <FoldedSection key={id} title={t(sectionTitle(id))} number={number} sections={sections} id={id}>
            <ChartSectionFields id={id} chart={chart} />
          </FoldedSection>
        ))}
        <DeleteChart chart={chart} />
      </fieldset>
    </div>
  );
}
