import { ChevronDown, ChevronUp, CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { memo, useCallback } from 'react';
import type { Chart } from '../../shared/model/chart.ts';
import { severityTerms, type Finding, type Severity } from '../../shared/rules/finding.ts';
import { countOf } from '../store/findings-store.ts';
import { useSlice, useStores, useTerm, useText } from '../store/use-stores.tsx';
import { Chip } from '../ui/Chip.tsx';
import { classNames } from '../ui/class-names.ts';
import { formatTime } from '../ui/format-time.ts';
import { IconButton } from '../ui/IconButton.tsx';

/** What the check found; a click leads to the field that corrects it. */
export function ProblemsPanel() {
  const t = useText();
  const { preferences } = useStores();
  const isOpen = useSlice('preferences', (state) => state.problemsOpen);
  const findings = useSlice('findings', (state) => state.findings);
  const checkedAt = useSlice('findings', (state) => state.checkedAt);
  const failure = useSlice('findings', (state) => state.failure);
  const errors = countOf(findings, 'error');
  const warnings = countOf(findings, 'warning');
  const infos = countOf(findings, 'info');
  const toggle = (): void => preferences.getState().change({ problemsOpen: !isOpen });
  return (
    <section className={classNames('problems', isOpen && 'is-open')} aria-label={t('problems.title')}>
      <header className="problems-head">
        <button type="button" className="problems-title" aria-expanded={isOpen} onClick={toggle}>
          {t('problems.title')}
        </button>
        <span className="problems-counts" role="status" data-testid="problem-counts">
          {failure === null ? null : <Chip tone="bad">{t('problems.failed', { reason: failure })}</Chip>}
          {findings === null ? t('problems.checking') : null}
          {errors > 0 ? <Chip tone="bad">{t('status.errors', { count: errors })}</Chip> : null}
          {warnings > 0 ? <Chip tone="warn">{t('status.warnings', { count: warnings })}</Chip> : null}
          {infos > 0 ? <Chip tone="info">{t('status.infos', { count: infos })}</Chip> : null}
          {findings !== null && findings.length === 0 ? (
            <Chip tone="good">{t('problems.none.dated', { time: formatTime(checkedAt) })}</Chip>
          ) : null}
        </span>
        <IconButton
          icon={isOpen ? ChevronDown : ChevronUp}
          label={t(isOpen ? 'problems.collapse' : 'problems.expand')}
          onClick={toggle}
        />
      </header>
      {isOpen ? <ProblemList findings={findings} /> : null}
    </section>
  );
}

// helpers

function ProblemList({ findings }: { readonly findings: readonly Finding[] | null }) {
  const t = useText();
  const chart = useSlice('document', (state) => state.chart);
  const { selection, preferences } = useStores();
  const go = useCallback(
    (finding: Finding) => {
      preferences.getState().change({ inspectorOpen: true });
      selection.getState().goTo(targetKind(chart, finding.target), finding.target, finding.field);
    },
    [chart, selection, preferences],
  );
  if (findings === null || chart === null) {
    return <div className="problems-list" />;
  }
  if (findings.length === 0) {
    return (
      <div className="problems-list problems-none">
        <CircleCheck aria-hidden size={28} strokeWidth={1.6} />
        <div>
          <strong>{t('problems.none')}</strong>
          <p>{t('problems.none.body')}</p>
        </div>
      </div>
    );
  }
  return (
    <ul className="problems-list">
      {findings.map((finding, index) => (
        <Problem key={index} finding={finding} place={placeOf(chart, finding.target) ?? t('problems.chart')} onGo={go} />
      ))}
    </ul>
  );
}

const icons = { error: CircleAlert, warning: TriangleAlert, info: Info } as const;

interface ProblemProps {
  readonly finding: Finding;
  readonly place: string;
  readonly onGo: (finding: Finding) => void;
}

const Problem = memo(function Problem({ finding, place, onGo }: ProblemProps) {
  const term = useTerm();
  const severity: Severity = finding.severity;
  const Icon = icons[severity];
  return (
    <li>
      <button
        type="button"
        className="problem"
        onClick={() => onGo(finding)}
        data-testid="problem"
        data-rule={finding.rule}
        title={finding.clause}
      >
        <Icon size={16} className={`problem-${severity}`} aria-label={term(severityTerms[severity])} />
        <span className="problem-place ellipsis" title={place}>
          {place}
        </span>
        <span className="problem-message">{term({ zh: finding.message, en: finding.messageEnglish })}</span>
        <span className="problem-clause ellipsis">{finding.clause}</span>
      </button>
    </li>
  );
});

function targetKind(chart: Chart | null, id: string): 'node' | 'edge' | 'lane' | 'chart' {
  if (chart?.nodes.some((node) => node.id === id) === true) {
    return 'node';
  }
  if (chart?.edges.some((edge) => edge.id === id) === true) {
    return 'edge';
  }
  return chart?.lanes.some((lane) => lane.id === id) === true ? 'lane' : 'chart';
}

function placeOf(chart: Chart, id: string): string | null {
  const node = chart.nodes.find((each) => each.id === id);
  const edge = chart.edges.find((each) => each.id === id);
  const lane = chart.lanes.find((each) => each.id === id);
  const nameOf = (nodeId: string): string => chart.nodes.find((each) => each.id === nodeId)?.text ?? '';
  return node?.text ?? lane?.name ?? (edge === undefined ? null : `${nameOf(edge.from)} → ${nameOf(edge.to)}`);
}
