import { CornerDownRight } from 'lucide-react';
import { memo } from 'react';
import { printLimit } from '../../shared/model/print-limit.ts';
import { nodeKindTerms } from '../../shared/model/terms.ts';
import { useTerm, useText } from '../store/use-stores.tsx';
import { classNames } from '../ui/class-names.ts';
import { InlineText } from './InlineText.tsx';
import type { OutlineExit, OutlineRow } from './outline-rows.ts';

export interface OutlineItemProps {
  readonly row: OutlineRow;
  readonly count: number;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly selectedEdgeId: string | null;
  readonly isRenaming: boolean;
  /** The exit whose label is being edited, if it is one of this row. */
  readonly labelledEdgeId: string | null;
  readonly hasError: boolean;
  readonly onSelect: (nodeId: string) => void;
  readonly onSelectEdge: (edgeId: string) => void;
  readonly onRename: (nodeId: string) => void;
  readonly onRenamed: (nodeId: string, text: string | null) => void;
  readonly onLabelled: (edgeId: string, label: string | null) => void;
  readonly onFollow: (nodeId: string, from: string) => void;
}

/** A step of the outline: number, kind, text, who handles it, its limit, and its exits as links. */
export const OutlineItem = memo(function OutlineItem(props: OutlineItemProps) {
  const t = useText();
  const term = useTerm();
  const { row, isActive, isSelected, isRenaming } = props;
  const { node, number, level, lane, exits } = row;
  const text = node.text || t('canvas.node.unnamed');
  const kind = term(nodeKindTerms[node.kind]);
  const limit = node.limit === null ? '' : printLimit(node.limit);
  return (
    <div
      role="treeitem"
      className={classNames('outline-row', isSelected && 'is-selected', `outline-${node.kind}`)}
      style={{ paddingLeft: `${0.75 + (level - 1) * 1.5}rem` }}
      aria-level={level}
      aria-setsize={props.count}
      aria-posinset={number}
      aria-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      data-node={node.id}
      data-testid="outline-row"
      onFocus={(event) => {
        if (event.target === event.currentTarget) {
          props.onSelect(node.id);
        }
      }}
      onClick={(event) => {
        if (event.target instanceof Element && event.target.closest('button, input') === null) {
          event.currentTarget.focus();
        }
      }}
      onDoubleClick={() => props.onRename(node.id)}
    >
      <span className="outline-number">{level > 1 ? <CornerDownRight aria-hidden size={14} /> : null}{number}</span>
      <span className="outline-kind">{kind}</span>
      {isRenaming ? (
        <InlineText
          label={t('outline.rename', { number })}
          value={node.text}
          maxLength={5000}
          onEnd={(next) => props.onRenamed(node.id, next)}
        />
      ) : (
        <span className={classNames('outline-text', node.text === '' && 'is-empty')}>
          {text}
          {props.hasError ? (
            <span className="outline-error">
              <span className="visually-hidden">{t('outline.row.error')}</span>
            </span>
          ) : null}
        </span>
      )}
      <span className="outline-lane ellipsis" title={lane}>
        {lane || t('canvas.lane.unnamed')}
      </span>
      <span className="outline-limit ellipsis" title={limit}>
        {limit}
      </span>
      <span className="outline-exits">
        {exits.length === 0 ? <span className="visually-hidden">{t('outline.row.end')}</span> : null}
        {exits.map((exit) =>
          props.labelledEdgeId === exit.edge.id ? (
            <InlineText
              key={exit.edge.id}
              label={t('outline.label')}
              value={exit.edge.label}
              maxLength={200}
              onEnd={(next) => props.onLabelled(exit.edge.id, next)}
            />
          ) : (
            <button
              key={exit.edge.id}
              type="button"
              tabIndex={-1}
              className={classNames('outline-exit', exit.edge.id === props.selectedEdgeId && 'is-selected')}
              aria-label={t('outline.exit', { exit: exitWords(exit, t('canvas.node.unnamed')) })}
              title={exit.text}
              data-edge={exit.edge.id}
              data-keymap="canvas"
              data-testid="outline-exit"
              onFocus={() => props.onSelectEdge(exit.edge.id)}
              onClick={() => props.onFollow(exit.edge.to, node.id)}
            >
              {exit.edge.label === '' ? '' : `${exit.edge.label} `}→ {exit.number}
            </button>
          ),
        )}
      </span>
    </div>
  );
});

// helpers

function exitWords({ edge, number, text }: OutlineExit, unnamed: string): string {
  return `${edge.label === '' ? '' : `${edge.label} `}→ ${number} ${text || unnamed}`;
}
