import type { LucideIcon } from 'lucide-react';
import { classNames } from './class-names.ts';

export interface IconButtonProps {
  readonly icon: LucideIcon;
  /** What it does, in words: read aloud and shown on hover. */
  readonly label: string;
  readonly onClick: () => void;
  readonly isDisabled?: boolean;
  readonly isPressed?: boolean;
  readonly tone?: 'quiet' | 'danger';
  readonly shortcut?: string;
  readonly testId?: string;
}

export function IconButton({ icon: Icon, label, onClick, isDisabled, isPressed, tone, shortcut, testId }: IconButtonProps) {
  return (
    <button
      type="button"
      className={classNames('icon-button', tone === 'danger' && 'icon-button-danger')}
      aria-label={label}
      aria-pressed={isPressed}
      title={shortcut === undefined ? label : `${label}（${shortcut}）`}
      disabled={isDisabled}
      onClick={onClick}
      data-testid={testId}
    >
      <Icon aria-hidden size={18} strokeWidth={1.8} />
    </button>
  );
}
