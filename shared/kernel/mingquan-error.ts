import { errorCatalogue, type ErrorCode } from './error-catalogue.ts';
import type { PlainError } from './result.ts';

export type ErrorDetails = Readonly<Record<string, string | number>>;

/** An error of the catalogue. Thrown inside a layer; made plain before it crosses a boundary. */
export class MingquanError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(fillBlanks(errorCatalogue[code].zh, details), options);
    this.name = 'MingquanError';
    this.code = code;
    this.details = details;
  }

  /** The form that may cross a process, a wire or a file. */
  toPlain(): PlainError {
    return {
      code: this.code,
      message: this.message,
      messageEnglish: fillBlanks(errorCatalogue[this.code].en, this.details),
      details: this.details,
    };
  }
}

/** Any thrown value as a plain error; what is not of the catalogue becomes `internal.failure`. */
export function toPlainError(thrown: unknown): PlainError {
  if (thrown instanceof MingquanError) {
    return thrown.toPlain();
  }
  const reason = thrown instanceof Error ? thrown.message : String(thrown);
  return new MingquanError('internal.failure', { reason }).toPlain();
}

// helpers

function fillBlanks(sentence: string, details: ErrorDetails): string {
  return sentence.replace(/\{(\w+)\}/g, (blank, name: string) => String(details[name] ?? blank));
}
