import type { ReactNode } from 'react';
import { useText } from '../store/use-stores.tsx';
import { Section } from '../ui/Section.tsx';
import type { Sections } from './use-sections.ts';

export interface FoldedSectionProps<Id extends string> {
  readonly id: Id;
  readonly sections: Sections<Id>;
  readonly title: string;
  /** Empty for none. */
  readonly number?: string;
  /** What a closed section says it holds. */
  readonly summary?: string;
  readonly children: ReactNode;
}

/** A part of an inspector that folds, with the number of its problems. */
export function FoldedSection<Id extends string>({ id, sections, title, number = '', summary = '', children }: FoldedSectionProps<Id>) {
  const t = useText();
  const isOpen = sections.isOpen(id);
  const count = sections.problems(id);
  const label = t('inspector.problems', { count });
  return (
    <Section
      title={title}
      {...(number === '' ? {} : { number })}
      isOpen={isOpen}
      onToggle={() => sections.toggle(id)}
      aside={
        <>
          {isOpen || summary === '' ? null : <span className="section-summary ellipsis">{summary}</span>}
          {count === 0 ? null : (
            <span className="problem-dot" title={label} aria-label={label}>
              {count}
            </span>
          )}
        </>
      }
    >
      {children}
    </Section>
  );
}
