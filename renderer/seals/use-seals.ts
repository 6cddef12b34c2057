import { useCallback, useEffect, useState } from 'react';
import type { MethodArguments, MethodName, MethodResult } from '../../shared/contract/methods.ts';
import type { PlainError } from '../../shared/kernel/result.ts';
import { fillText, texts, type TextBlanks, type TextId } from '../../shared/text/text.ts';
import { useStores } from '../store/use-stores.tsx';

/** Calls a method of the seal box; null where it was refused, which is then told. */
export type ChangeSeals = <Name extends MethodName>(method: Name, arguments_: MethodArguments<Name>) => Promise<MethodResult<Name> | null>;

/** The seals and the log of their uses, read again after each change. */
export function useSeals() {
  const { client, notices } = useStores();
  const [box, setBox] = useState<MethodResult<'seals.list'> | null>(null);
  const [error, setError] = useState<PlainError | null>(null);
  const read = useCallback(async () => {
    const answer = await client.call('seals.list', {});
    setError(answer.ok ? null : answer.error);
    setBox((known) => (answer.ok ? answer.value : known));
  }, [client]);
  useEffect(() => {
    void client.call('seals.list', {}).then((answer) => (answer.ok ? setBox(answer.value) : setError(answer.error)));
  }, [client]);

  const change: ChangeSeals = async (method, arguments_) => {
    const answer = await client.call(method, arguments_);
    await read();
    if (!answer.ok) {
      notices.getState().showError(answer.error);
      return null;
    }
    return answer.value;
  };
  const tell = (id: TextId, blanks: TextBlanks): void => {
    const { zh, en } = texts[id];
    notices.getState().show('good', { zh: fillText(zh, blanks), en: fillText(en, blanks) });
  };
  return { box, error, read, change, tell };
}
