import { useMemo, useState } from 'react';
import type { Chart } from '../../shared/model/chart.ts';
import { powerKindTerms } from '../../shared/model/terms.ts';
import { useReadOnly, useSlice, useTerm, useText } from '../store/use-stores.tsx';
import { Section } from '../ui/Section.tsx';
import { chartSections, sectionOfField, sectionTitle, type ChartSectionId } from './chart-sections.ts';
import { ChartSectionFields } from './ChartSectionFields.tsx';
import { DeleteChart } from './DeleteChart.tsx';
import { useFocusWish } from './use-focus-wish.ts';

/** The chart's own fields: the head and the ten content elements. */
export function ChartInspector({ chart }: { readonly chart: Chart }) {
  const t = useText();
  const term = useTerm();
  const isReadOnly = useReadOnly();
  const wish = useSlice('selection', (state) => state.focusWish);
  const findings = useSlice('findings', (state) => state.findings);
  const [open, setOpen] = useState<ReadonlySet<ChartSectionId>>(new Set(['head', 'basis']));
  const [openedFor, setOpenedFor] = useState(0);
  if (wish !== null && wish.turn !== openedFor) {
    setOpenedFor(wish.turn);
    setOpen(new Set([...open, sectionOfField(wish.field)]));
  }
  const root = useFocusWish((field) => open.has(sectionOfField(field)));
  const problems = useMemo(() => {
    const counts = new Map<ChartSectionId, number>();
    for (const finding of findings ?? []) {
      if (finding.target === 'chart' && finding.severity !== 'info' && finding.waiver === null) {
        const section = sectionOfField(finding.field);
        counts.set(section, (counts.get(section) ?? 0) + 1);
      }
    }
    return counts;
  }, [findings]);
  const toggle = (id: ChartSectionId): void =>
    setOpen(open.has(id) ? new Set([...open].filter((each) => each !== id)) : new Set([...open, id]));

  return (
    <div className="inspector-body" ref={root}>
      <header className="inspector-head">
        <p>{term(powerKindTerms[chart.power.kind])}</p>
        <h2 title={chart.title}>{chart.title || chart.power.name}</h2>
      </header>
      <fieldset className="inspector-fields" disabled={isReadOnly}>
        {chartSections.map(({ id, number }) => (
          <Section
            key={id}
            title={t(sectionTitle(id))}
            {...(number === '' ? {} : { number })}
            isOpen={open.has(id)}
            onToggle={() => toggle(id)}
            aside={problems.has(id) ? <ProblemDot count={problems.get(id) ?? 0} /> : null}
          >
            <ChartSectionFields id={id} chart={chart} />
          </Section>
        ))}
        <DeleteChart chart={chart} />
      </fieldset>
    </div>
  );
}

// helpers

function ProblemDot({ count }: { readonly count: number }) {
  const t = useText();
  const label = t('inspector.problems', { count });
  return (
    <span className="problem-dot" title={label} aria-label={label}>
      {count}
    </span>
  );
}
