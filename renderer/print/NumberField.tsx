import { useState } from 'react';
import { useText } from '../store/use-stores.tsx';
import { PlainField } from '../ui/PlainField.tsx';

export interface NumberFieldProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly isWhole?: boolean;
  readonly onChange: (value: number) => void;
}

/** A number within its bounds; what is none yet stays in the field, and says what would be. */
export function NumberField({ label, value, least, most, isWhole = true, onChange }: NumberFieldProps) {
  const t = useText();
  const [typed, setTyped] = useState({ text: String(value), value });
  // A value that comes from elsewhere, as by a reset, takes the place of what was typed.
  const text = typed.value === value ? typed.text : String(value);
  const isGood = isWithin(text);
  function isWithin(words: string): boolean {
    const number = Number(words);
    return words.trim() !== '' && number >= least && number <= most && (!isWhole || Number.isInteger(number));
  }
  return (
    <PlainField
      label={label}
      value={text}
      onChange={(words) => {
        setTyped({ text: words, value: isWithin(words) ? Number(words) : value });
        if (isWithin(words)) {
          onChange(Number(words));
        }
      }}
      {...(isGood ? {} : { hint: t('print.number.bad', { least, most }) })}
    />
  );
}
