import { methods, type MethodName, type MethodResult } from '../../shared/contract/methods.ts';
import { errorCatalogue, type ErrorCode } from '../../shared/kernel/error-catalogue.ts';
import { MingquanError } from '../../shared/kernel/mingquan-error.ts';
import { failure, success, type PlainError, type Result } from '../../shared/kernel/result.ts';

/** The host's answer to `name`, looked at before anything believes it; an answer that is none becomes a failure. */
export function readAnswer<Name extends MethodName>(name: Name, answer: unknown): Result<MethodResult<Name>> {
  if (!isRecord(answer) || typeof answer['ok'] !== 'boolean') {
    return failure(internal(`${name}: no answer`));
  }
  if (!answer['ok']) {
    return failure(readError(answer['error']));
  }
  const parsed = methods[name].result.safeParse(answer['value']);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return failure(internal(`${name}: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`));
  }
  return success(parsed.data as MethodResult<Name>);
}

// helpers

function readError(error: unknown): PlainError {
  if (!isRecord(error) || !isErrorCode(error['code'])) {
    return internal('unknown error');
  }
  const { code, message, messageEnglish } = error;
  const bare = new MingquanError(code).toPlain();
  return {
    code,
    message: typeof message === 'string' ? message : bare.message,
    messageEnglish: typeof messageEnglish === 'string' ? messageEnglish : bare.messageEnglish,
    details: readDetails(error['details']),
  };
}

function readDetails(details: unknown): Record<string, string | number> {
  if (!isRecord(details)) {
    return {};
  }
  const kept: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(details)) {
    if (typeof value === 'string' || typeof value === 'number') {
      kept[key] = value;
    }
  }
  return kept;
}

function internal(reason: string): PlainError {
  return new MingquanError('internal.failure', { reason }).toPlain();
}

function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(errorCatalogue, value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
