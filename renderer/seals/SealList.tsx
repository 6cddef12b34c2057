import { KeyRound, Pencil, Stamp, Trash2 } from 'lucide-react';
import type { SealSummary } from '../../shared/contract/seal-methods.ts';
import { useText } from '../store/use-stores.tsx';
import { formatMoment } from '../ui/format-time.ts';
import { IconButton } from '../ui/IconButton.tsx';

export interface SealListProps {
  readonly seals: readonly SealSummary[];
  readonly isReadOnly: boolean;
  readonly onRename: (seal: SealSummary) => void;
  readonly onPassphrase: (seal: SealSummary) => void;
  readonly onDelete: (seal: SealSummary) => void;
}

/** The seals of the box. Their pictures are locked: none is shown. */
export function SealList({ seals, isReadOnly, onRename, onPassphrase, onDelete }: SealListProps) {
  const t = useText();
  return (
    <section className="seals-list" aria-label={t('seals.list')}>
      <h2>{t('seals.list')}</h2>
      {seals.length === 0 ? <p className="seals-soft">{t('seals.none')}</p> : null}
      <ul>
        {seals.map((seal) => (
          <li key={seal.id} className="seals-row">
            <Stamp aria-hidden size={20} strokeWidth={1.6} />
            <div className="seals-row-words">
              <strong title={seal.name}>{seal.name}</strong>
              <span>
                {t('seals.size', { width: seal.width, height: seal.height })} · {t('seals.added', { at: formatMoment(seal.addedAt) })}
              </span>
            </div>
            <div className="seals-row-actions">
              <IconButton icon={Pencil} label={t('seals.rename.of', { name: seal.name })} isDisabled={isReadOnly} onClick={() => onRename(seal)} />
              <IconButton icon={KeyRound} label={t('seals.passphrase.of', { name: seal.name })} isDisabled={isReadOnly} onClick={() => onPassphrase(seal)} />
              <IconButton icon={Trash2} tone="danger" label={t('seals.delete.of', { name: seal.name })} isDisabled={isReadOnly} onClick={() => onDelete(seal)} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
