import { ImageUp } from 'lucide-react';
import type { Language } from '../../shared/text/text.ts';
import { textOf } from '../../shared/text/text.ts';
import { Button } from './Button.tsx';
import { FileButton } from './FileButton.tsx';

export interface SealFieldProps {
  readonly language: Language;
  /** Name of the chosen file, or null. */
  readonly name: string | null;
  readonly onFile: (file: File) => void;
  readonly onRemove: () => void;
  readonly isDisabled?: boolean;
}

/** Lets the unit's own seal picture be chosen, and says what such a picture is not. */
export function SealField({ language, name, onFile, onRemove, isDisabled = false }: SealFieldProps) {
  return (
    <div className="export-seal">
      <span className="field-label">{textOf('export.seal', language)}</span>
      <div className="export-seal-row">
        <FileButton
          label={textOf('export.seal.choose', language)}
          icon={ImageUp}
          accept="image/png"
          isDisabled={isDisabled}
          onFile={onFile}
          testId="seal-file"
        />
        {name === null ? null : (
          <Button tone="quiet" size="small" onClick={onRemove}>
            {textOf('export.seal.remove', language)}
          </Button>
        )}
      </div>
      {name === null ? null : (
        <p className="ellipsis" title={name}>
          {textOf('export.seal.chosen', language, { name })}
        </p>
      )}
      <p className="banner banner-warn">{textOf('export.seal.note', language)}</p>
    </div>
  );
}
