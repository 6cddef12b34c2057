import { Bookmark, Pencil } from 'lucide-react';
import { useState } from 'react';
import type { RevisionSummary } from '../../shared/contract/methods.ts';
import { useReadOnly, useText } from '../store/use-stores.tsx';
import { formatMoment } from '../ui/format-time.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { TextField } from '../ui/TextField.tsx';

export interface PointListProps {
  readonly revisions: readonly RevisionSummary[];
  readonly chosen: number | null;
  readonly onChoose: (number: number) => void;
  readonly onRename: (number: number, name: string) => void;
}

/** The named points, newest first; each can be renamed in its place. */
export function PointList({ revisions, chosen, onChoose, onRename }: PointListProps) {
  const t = useText();
  const isReadOnly = useReadOnly();
  const [renaming, setRenaming] = useState<number | null>(null);
  if (revisions.length === 0) {
    return <p className="history-none">{t('memory.points.none')}</p>;
  }
  return (
    <ul className="history-points" aria-labelledby="history-points">
      {revisions.map(({ number, name, at }) => (
        <li key={number}>
          <button
            type="button"
            className="history-row"
            aria-pressed={number === chosen}
            onClick={() => onChoose(number)}
            data-testid="history-point"
          >
            <Bookmark aria-hidden size={14} />
            <span className="ellipsis" title={name}>
              {name}
            </span>
            <time dateTime={at}>{formatMoment(at)}</time>
          </button>
          {isReadOnly ? null : (
            <IconButton
              icon={Pencil}
              label={`${t('memory.rename')}：${name}`}
              isPressed={renaming === number}
              onClick={() => setRenaming(renaming === number ? null : number)}
            />
          )}
          {renaming === number ? (
            <TextField
              label={t('memory.point.name')}
              isLabelHidden
              value={name}
              onCommit={(text) => {
                if (text.trim() !== '') {
                  onRename(number, text.trim());
                }
              }}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}
