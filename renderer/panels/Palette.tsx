import { Columns3 } from 'lucide-react';
import { useMemo } from 'react';
import { nodeKinds } from '../../shared/model/node.ts';
import { nodeKindTerms } from '../../shared/model/terms.ts';
import { chartGestures } from '../store/chart-gestures.ts';
import { draggedKindType } from '../store/dragged-kind.ts';
import { useReadOnly, useStores, useTerm, useText } from '../store/use-stores.tsx';
import { KindIcon } from '../ui/KindIcon.tsx';

/** The symbols: a click adds one after what is selected, a drag puts it where it is dropped. */
export function Palette() {
  const t = useText();
  const term = useTerm();
  const stores = useStores();
  const isReadOnly = useReadOnly();
  const gestures = useMemo(() => chartGestures(stores), [stores]);
  return (
    <div className="palette" role="toolbar" aria-orientation="vertical" aria-label={t('palette.label')}>
      {nodeKinds.map((kind) => (
        <button
          key={kind}
          type="button"
          className="palette-item"
          title={t('palette.add', { kind: term(nodeKindTerms[kind]) })}
          disabled={isReadOnly}
          draggable={!isReadOnly}
          onDragStart={(event) => {
            event.dataTransfer.setData(draggedKindType, kind);
            event.dataTransfer.effectAllowed = 'copy';
          }}
          onClick={() => gestures.addNode(kind)}
          data-testid={`palette-${kind}`}
        >
          <KindIcon kind={kind} />
          <span>{term(nodeKindTerms[kind])}</span>
        </button>
      ))}
      <div className="palette-line" />
      <button
        type="button"
        className="palette-item"
        title={t('palette.lane.add')}
        disabled={isReadOnly}
        onClick={gestures.addLane}
        data-testid="palette-lane"
      >
        <Columns3 aria-hidden size={20} strokeWidth={1.5} />
        <span>{t('palette.lane')}</span>
      </button>
    </div>
  );
}
