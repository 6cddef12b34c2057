import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onClick?: () => void;
  readonly icon?: LucideIcon;
  readonly tone?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly size?: 'small' | 'normal';
  readonly isDisabled?: boolean;
  readonly title?: string;
  readonly type?: 'button' | 'submit';
  /** The words give way to the icon where the window is narrow. */
  readonly collapses?: boolean;
  readonly testId?: string;
}

export function Button(props: ButtonProps) {
  const Icon = props.icon;
  const label = typeof props.children === 'string' ? props.children : undefined;
  return (
    <button
      type={props.type ?? 'button'}
      className={classNames(
        'button',
        `button-${props.tone ?? 'plain'}`,
        props.size === 'small' && 'button-small',
        props.collapses === true && 'button-collapses',
      )}
      onClick={props.onClick}
      disabled={props.isDisabled}
      title={props.title ?? (props.collapses === true ? label : undefined)}
      aria-label={props.collapses === true ? label : undefined}
      data-testid={props.testId}
    >
      {Icon === undefined ? null : <Icon aria-hidden size={16} strokeWidth={1.8} />}
      <span className="button-words">{props.children}</span>
    </button>
  );
}
