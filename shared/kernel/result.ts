import type { ErrorCode } from './error-catalogue.ts';

/** An error made plain: what crosses a process, a wire or a file, never an exception object. */
export interface PlainError {
  readonly code: ErrorCode;
  /** The catalogue's sentence in Chinese, with its blanks filled in. */
  readonly message: string;
  readonly messageEnglish: string;
  readonly details: Readonly<Record<string, string | number>>;
}

/** The answer of everything that may fail for a reason the clerk can act on. */
export type Result<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: PlainError };

export function success<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

export function failure<Value = never>(error: PlainError): Result<Value> {
  return { ok: false, error };
}
