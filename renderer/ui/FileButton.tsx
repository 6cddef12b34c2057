import type { LucideIcon } from 'lucide-react';
import { useRef } from 'react';
import { Button, type ButtonProps } from './Button.tsx';

export interface FileButtonProps {
  readonly label: string;
  readonly icon: LucideIcon;
  /** As the attribute of a file input: `.zip`, `image/png`. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
  readonly isDisabled?: boolean;
  readonly tone?: ButtonProps['tone'];
  readonly collapses?: boolean;
  readonly testId?: string;
}

/** Lets a file be chosen. The same file can be chosen twice in a row. */
export function FileButton({ label, icon, accept, onFile, isDisabled, tone, collapses, testId }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        icon={icon}
        onClick={() => input.current?.click()}
        isDisabled={isDisabled ?? false}
        tone={tone ?? 'plain'}
        collapses={collapses ?? false}
      >
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        accept={accept}
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden
        data-testid={testId}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file !== undefined) {
            onFile(file);
          }
        }}
      />
    </>
  );
}
