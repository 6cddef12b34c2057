import type { Term } from '../model/terms.ts';
import type { MessageDetail } from './rule.ts';

/** A message in one language with its blanks filled; a blank nobody filled stays as it is written. */
export function fillMessage(message: Term, language: keyof Term, details: Readonly<Record<string, MessageDetail>> = {}): string {
  return message[language].replace(/\{(\w+)\}/g, (blank, name: string) => {
    const value = details[name] ?? blank;
    return typeof value === 'object' ? value[language] : String(value);
  });
}
