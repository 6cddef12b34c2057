import type { ComboOption } from '../ui/ComboField.tsx';

/** Whether the typed text stands in the option, whatever its width and case. */
export function matchesOption(typed: string, { value, detail = '' }: ComboOption): boolean {
  const wanted = plain(typed);
  return plain(value).includes(wanted) || plain(detail).includes(wanted);
}

// helpers

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().trim();
}
