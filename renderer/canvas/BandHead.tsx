import type { CSSProperties, PointerEvent } from 'react';
import type { BandKind } from '../store/lane-gestures.ts';
import { useReadOnly, useStores } from '../store/use-stores.tsx';
import { classNames } from '../ui/class-names.ts';
import { BandName } from './BandName.tsx';

export interface BandHeadProps {
  readonly kind: BandKind;
  readonly id: string;
  readonly name: string;
  readonly unnamed: string;
  readonly label: string;
  readonly style: CSSProperties;
  readonly isSelected: boolean;
  readonly onGrab: (event: PointerEvent, id: string) => void;
}

/** The header of a lane or stage: a click selects, a double click names, dragging moves it in the order. */
export function BandHead({ kind, id, name, unnamed, label, style, isSelected, onGrab }: BandHeadProps) {
  const { selection } = useStores();
  const isReadOnly = useReadOnly();
  return (
    <div
      className={classNames('lane-head nodrag nopan', `${kind}-head`, isSelected && 'is-selected')}
      style={style}
      title={name}
      data-head={id}
      onPointerDown={(event) => {
        const field = event.currentTarget.querySelector('input');
        if (event.target instanceof HTMLInputElement || event.target instanceof HTMLButtonElement || event.button !== 0) {
          return;
        }
        // The press would take the focus from the field again.
        event.preventDefault();
        field?.focus({ preventScroll: true });
        if (!isReadOnly) {
          onGrab(event, id);
        }
      }}
      onDoubleClick={() => {
        if (!isReadOnly) {
          selection.getState().name(kind, id);
        }
      }}
    >
      {name === '' ? <span className="band-unnamed">{unnamed}</span> : null}
      <BandName kind={kind} id={id} name={name} label={label} isSelected={isSelected} />
    </div>
  );
}
