import { CircleAlert, CircleCheck, CircleDashed, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type ChipTone = 'good' | 'bad' | 'warn' | 'info' | 'none';

const icons = { good: CircleCheck, bad: CircleAlert, warn: TriangleAlert, info: Info, none: CircleDashed } as const;

/** A state in few words; its icon says the same without colour. */
export function Chip({ tone, children }: { readonly tone: ChipTone; readonly children: ReactNode }) {
  const Icon = icons[tone];
  return (
    <span className={classNames('chip', `chip-${tone}`)}>
      <Icon aria-hidden size={14} strokeWidth={2} />
      {children}
    </span>
  );
}
