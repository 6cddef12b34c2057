import { ChevronRight } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface SectionProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly children: ReactNode;
  /** Shown at the right of the title. */
  readonly aside?: ReactNode;
  readonly number?: string;
}

/** A part of the inspector that opens and closes. Closed it is still there, so that a finding can lead into it. */
export function Section({ title, isOpen, onToggle, children, aside, number }: SectionProps) {
  const id = useId();
  return (
    <section className={classNames('section', isOpen && 'is-open')}>
      <h3 className="section-head">
        <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
          <ChevronRight aria-hidden size={14} strokeWidth={2.2} className="section-arrow" />
          {number === undefined ? null : <span className="section-number">{number}</span>}
          <span className="section-title">{title}</span>
          {aside}
        </button>
      </h3>
      <div id={id} className="section-body" hidden={!isOpen}>
        {children}
      </div>
    </section>
  );
}
