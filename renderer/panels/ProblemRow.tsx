import { CircleAlert, Info, Lightbulb, MessageSquareText, TriangleAlert, Undo2 } from 'lucide-react';
import { memo } from 'react';
import { printCitation } from '../../shared/model/print-citation.ts';
import { mayBeWaived } from '../../shared/rules/apply-waivers.ts';
import { severityTerms, waivedTerm, type Finding } from '../../shared/rules/finding.ts';
import { levelOf } from '../store/filter-findings.ts';
import { useStores, useTerm, useText } from '../store/use-stores.tsx';
import { classNames } from '../ui/class-names.ts';

const icons = { error: CircleAlert, warning: TriangleAlert, info: Info, waived: MessageSquareText } as const;

export interface ProblemRowProps {
  readonly finding: Finding;
  readonly index: number;
  readonly place: string;
  readonly isCurrent: boolean;
  /** Where Tab comes to in the list. */
  readonly isTabStop: boolean;
  readonly canCorrect: boolean;
  readonly isReadOnly: boolean;
  readonly onGo: (finding: Finding, index: number) => void;
}

/** One finding: where, what, and what can be done; the current one says under which clause too. */
export const ProblemRow = memo(function ProblemRow(props: ProblemRowProps) {
  const { finding, index, place, isCurrent, isTabStop, canCorrect, isReadOnly, onGo } = props;
  const t = useText();
  const term = useTerm();
  const { findings, document } = useStores();
  const level = levelOf(finding);
  const Icon = icons[level];
  const message = term({ zh: finding.message, en: finding.messageEnglish });
  const tabIndex = isTabStop ? 0 : -1;
  const open = (kind: 'fixes' | 'waiver'): void => {
    findings.getState().stand(finding, index);
    findings.getState().open(kind, finding);
  };
  const unwaive = (): void => {
    const { rule, target, message: words } = finding;
    document.getState().run({ command: 'finding.unwaive', arguments: { rule, target, message: words } });
  };
  return (
    <li className={classNames('problem-row', isCurrent && 'is-current', `is-${level}`)}>
      <button
        type="button"
        className="problem"
        onClick={() => onGo(finding, index)}
        tabIndex={tabIndex}
        aria-current={isCurrent ? 'true' : undefined}
        data-testid="problem"
        data-rule={finding.rule}
        title={finding.clause}
      >
        <Icon size={16} className={`problem-${level}`} aria-label={term(level === 'waived' ? waivedTerm : severityTerms[level])} />
        <span className="problem-place ellipsis" title={place}>
          {place}
        </span>
        <span className="problem-message">
          {message}
          {finding.waiver === null ? null : <Explanation waiver={finding.waiver} />}
          {isCurrent ? (
            <span className="problem-detail">
              <span>{finding.clause}</span>
              {mayBeWaived(finding) ? <span className="problem-page">{t('problems.rule.page', { rule: finding.rule })}</span> : null}
            </span>
          ) : null}
        </span>
      </button>
      <span className="problem-buttons">
        {canCorrect ? (
          <button type="button" className="row-button row-button-fix" tabIndex={tabIndex} onClick={() => open('fixes')} aria-label={t('problems.fix.aloud', { message })} title={`${t('action.problem.fixes')}（Ctrl+.）`} data-testid="problem-fix">
            <Lightbulb aria-hidden size={14} strokeWidth={1.8} />
            {t('problems.fix')}
          </button>
        ) : null}
        {isReadOnly || !mayBeWaived(finding) ? null : finding.waiver === null ? (
          <button type="button" className="row-button" tabIndex={tabIndex} onClick={() => open('waiver')} aria-label={t('problems.waive.aloud', { message })} data-testid="problem-waive">
            {t('problems.waive')}
          </button>
        ) : (
          <button type="button" className="row-button" tabIndex={tabIndex} onClick={unwaive} aria-label={t('problems.unwaive.aloud', { message })} data-testid="problem-unwaive">
            <Undo2 aria-hidden size={14} strokeWidth={1.8} />
            {t('problems.unwaive')}
          </button>
        )}
      </span>
    </li>
  );
});

// helpers

function Explanation({ waiver }: { readonly waiver: NonNullable<Finding['waiver']> }) {
  const t = useText();
  const who = [waiver.by, waiver.on].filter((part) => part !== '').join(' ');
  return (
    <span className="problem-waiver" data-testid="problem-waiver">
      {t('problems.waived', { reason: waiver.citation === null ? waiver.reason : `${waiver.reason} ${printCitation(waiver.citation)}` })}
      {who === '' ? '' : t('problems.waived.who', { who })}
    </span>
  );
}
