import { X } from 'lucide-react';
import { useId, useRef, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { IconButton } from './IconButton.tsx';
import { useModal } from './use-modal.ts';

export interface DialogProps {
  readonly title: string;
  readonly lead?: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  /** What Esc does instead of closing, where closing would lose something. */
  readonly onEscape?: (() => void) | undefined;
  readonly children: ReactNode;
  /** The buttons at the foot. */
  readonly footer?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
}

/** A window over the page that keeps the focus until it is closed. */
export function Dialog({ title, lead, closeLabel, onClose, onEscape, children, footer, size = 'medium' }: DialogProps) {
  const element = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useModal(element);
  return (
    <dialog
      ref={element}
      className={classNames('dialog', `dialog-${size}`)}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        (onEscape ?? onClose)();
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <div className="dialog-frame">
        <header className="dialog-head">
          <div>
            <h2 id={titleId}>{title}</h2>
            {lead === undefined ? null : <p>{lead}</p>}
          </div>
          <IconButton icon={X} label={closeLabel} onClick={onClose} />
        </header>
        <div className="dialog-body">{children}</div>
        {footer === undefined ? null : <footer className="dialog-foot">{footer}</footer>}
      </div>
    </dialog>
  );
}
