import { ChevronDown, ChevronUp } from 'lucide-react';
import { useDeferredValue } from 'react';
import type { Finding } from '../../shared/rules/finding.ts';
import { findingKey } from '../store/filter-findings.ts';
import { useSlice, useStores, useText } from '../store/use-stores.tsx';
import { classNames } from '../ui/class-names.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { FixPane } from './FixPane.tsx';
import { ProblemFilters } from './ProblemFilters.tsx';
import { ProblemList } from './ProblemList.tsx';
import { ProblemSummary } from './ProblemSummary.tsx';
import { ProblemVoice } from './ProblemVoice.tsx';
import { WaiverDialog } from './WaiverDialog.tsx';

/** What the check found; a click leads to the field that corrects it. */
export function ProblemsPanel() {
  const t = useText();
  const { preferences, findings: store } = useStores();
  const isOpen = useSlice('preferences', (state) => state.problemsOpen);
  const findings = useSlice('findings', (state) => state.findings);
  const stale = useSlice('findings', (state) => state.stale);
  const chart = useSlice('document', (state) => state.chart);
  const opened = useSlice('findings', (state) => state.opened);
  const openedFinding = findings?.find((finding: Finding) => findingKey(finding) === opened?.key) ?? null;
  // Hundreds of rows wait until what is drawn and typed is shown.
  const listed = useDeferredValue(findings);
  const listedChart = useDeferredValue(chart);
  const hasRows = findings !== null && listed !== null && findings.length + stale.length > 0;
  const toggle = (): void => preferences.getState().change({ problemsOpen: !isOpen });
  const isFixing = isOpen && openedFinding !== null && opened?.kind === 'fixes' && chart !== null;
  return (
    <section className={classNames('problems', isOpen && 'is-open', isFixing && 'is-fixing')} aria-label={t('problems.title')}>
      <header className="problems-head">
        <button type="button" className="problems-title" aria-expanded={isOpen} onClick={toggle}>
          {t('problems.title')}
        </button>
        <ProblemSummary />
        <ProblemVoice isShown={!isOpen} />
        <IconButton
          icon={isOpen ? ChevronDown : ChevronUp}
          label={t(isOpen ? 'problems.collapse' : 'problems.expand')}
          onClick={toggle}
        />
      </header>
      {isOpen && hasRows && listedChart !== null ? (
        <div className="problems-body">
          <div className="problems-main">
            <ProblemFilters findings={findings} />
            <ProblemList chart={listedChart} findings={listed} />
          </div>
          {isFixing ? <FixPane key={findingKey(openedFinding)} chart={chart} finding={openedFinding} /> : null}
        </div>
      ) : null}
      {openedFinding !== null && opened?.kind === 'waiver' ? (
        <WaiverDialog finding={openedFinding} onClose={() => store.getState().close()} />
      ) : null}
    </section>
  );
}
