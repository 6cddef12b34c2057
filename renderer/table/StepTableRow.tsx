import { CircleAlert, CircleHelp, GripVertical, Info, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { nodeKindTerms } from '../../shared/model/terms.ts';
import type { Finding } from '../../shared/rules/finding.ts';
import { noNext, type CellIssue, type ColumnId, type StepRow } from '../../shared/table/columns.ts';
import { KindIcon } from '../ui/KindIcon.tsx';
import { useTerm, useText } from '../store/use-stores.tsx';
import { classNames } from '../ui/class-names.ts';
import { columnNamed } from './table-columns.ts';

export interface StepTableRowProps {
  readonly row: StepRow;
  readonly index: number;
  readonly isLast: boolean;
  readonly columns: readonly ColumnId[];
  readonly findings: readonly Finding[];
  readonly issues: readonly CellIssue[];
  /** First and last selected column of this row, or null. */
  readonly selected: string | null;
  readonly activeColumn: number | null;
  /** A dragged row would come to stand before it. */
  readonly isDropTarget: boolean;
  readonly isReadOnly: boolean;
}

/** One step as plain cells; they are edited by the table's one field. */
export const StepTableRow = memo(function StepTableRow(props: StepTableRowProps) {
  const { row, index, columns, findings, issues, activeColumn } = props;
  const term = useTerm();
  const t = useText();
  const [left, right] = props.selected === null ? [1, 0] : props.selected.split('-').map(Number);
  return (
    <tr aria-rowindex={index + 2} data-row={row.id} className={classNames(props.selected !== null && 'is-selected', props.isDropTarget && 'is-drop-target')}>
      {columns.map((column, at) => {
        const issue = issues.find((each) => each.column === column);
        const isIn = at >= (left ?? 1) && at <= (right ?? 0);
        const told = findings.filter((finding) => columnNamed(column)?.fields.includes(finding.field.split('.')[0] ?? '') === true);
        const shared = {
          'data-at': `${index}:${at}`,
          'aria-selected': isIn,
          className: classNames(
            `step-cell step-cell-${column}`,
            isIn && 'is-in',
            at === activeColumn && 'is-active',
            issue !== undefined && 'has-issue',
            issue === undefined && told.length > 0 && `has-${worst(told)}`,
          ),
        };
        if (column === 'number') {
          return (
            <th key={column} scope="row" {...shared}>
              <span className="step-number">
                {props.isReadOnly ? null : (
                  <span className="step-grip" data-grip title={t('table.row.drag')}>
                    <GripVertical aria-hidden size={14} />
                  </span>
                )}
                {row.cells.number}
                <FindingMark findings={findings} />
              </span>
            </th>
          );
        }
        const text = issue?.text ?? (column === 'kind' ? term(nodeKindTerms[row.kind]) : row.cells[column]);
        return (
          <td key={column} {...shared} title={issue === undefined ? told.map((finding) => term({ zh: finding.message, en: finding.messageEnglish })).join('\n') || undefined : t(`table.issue.${issue.reason}`, { part: issue.part })}>
            {column === 'kind' ? <KindIcon kind={row.kind} /> : null}
            {issue === undefined && column === 'next' ? <NextText text={text} following={props.isLast ? null : index + 2} /> : text}
            {issue === undefined ? null : (
              <span className="step-issue">
                <CircleHelp aria-hidden size={12} />
                {t(`table.issue.${issue.reason}`, { part: issue.part })}
              </span>
            )}
          </td>
        );
      })}
    </tr>
  );
}, isAlike);

// helpers

function NextText({ text, following }: { readonly text: string; readonly following: number | null }) {
  const t = useText();
  if (text === noNext) {
    return <span className="step-ghost">{`${noNext} ${t('table.next.none')}`}</span>;
  }
  if (text === '') {
    return following === null ? null : <span className="step-ghost">{t('table.next.following', { number: following })}</span>;
  }
  return text;
}

const icons = { error: CircleAlert, warning: TriangleAlert, info: Info } as const;

function FindingMark({ findings }: { readonly findings: readonly Finding[] }) {
  const term = useTerm();
  if (findings.length === 0) {
    return null;
  }
  const severity = worst(findings);
  const Icon = icons[severity];
  const told = findings.map((finding) => term({ zh: finding.message, en: finding.messageEnglish })).join('\n');
  return (
    <span className={`step-finding problem-${severity}`} title={told}>
      <Icon size={13} aria-label={told} role="img" />
    </span>
  );
}

function worst(findings: readonly Finding[]): Finding['severity'] {
  const severities = findings.map(({ severity }) => severity);
  return severities.includes('error') ? 'error' : severities.includes('warning') ? 'warning' : 'info';
}

/** A row is drawn again only where something it shows is another. */
function isAlike(before: StepTableRowProps, after: StepTableRowProps): boolean {
  return (
    before.index === after.index &&
    before.isLast === after.isLast &&
    before.columns === after.columns &&
    before.selected === after.selected &&
    before.activeColumn === after.activeColumn &&
    before.isReadOnly === after.isReadOnly &&
    before.isDropTarget === after.isDropTarget &&
    before.row.id === after.row.id &&
    before.row.kind === after.row.kind &&
    sameItems(before.findings, after.findings) &&
    sameItems(before.issues, after.issues) &&
    after.columns.every((column) => before.row.cells[column] === after.row.cells[column])
  );
}

function sameItems<Item>(first: readonly Item[], second: readonly Item[]): boolean {
  return first.length === second.length && first.every((item, index) => item === second[index]);
}
