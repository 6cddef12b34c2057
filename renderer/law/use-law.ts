import { useCallback, useEffect, useState } from 'react';
import type { LawView } from '../../shared/contract/law-methods.ts';
import type { MethodArguments, MethodName, MethodResult } from '../../shared/contract/methods.ts';
import type { PlainError } from '../../shared/kernel/result.ts';
import { fillText, texts, type TextId } from '../../shared/text/text.ts';
import { useStores } from '../store/use-stores.tsx';

/** Calls a method that changes the law; null where it was refused, which is then told. */
export type ChangeLaw = <Name extends MethodName>(method: Name, arguments_: MethodArguments<Name>) => Promise<MethodResult<Name> | null>;

/** Tells what was done. */
export type TellDone = (id: TextId, blanks?: Readonly<Record<string, string | number>>) => void;

/** What the library knows of the law: read when the screen opens and whenever the library changes. */
export function useLaw() {
  const { client, library, notices } = useStores();
  const [law, setLaw] = useState<LawView | null>(null);
  const [error, setError] = useState<PlainError | null>(null);

  const read = useCallback(async () => {
    const answer = await client.call('law.read', {});
    if (answer.ok) {
      setLaw(answer.value);
      setError(null);
    } else {
      setError(answer.error);
    }
  }, [client]);
  useEffect(() => {
    void library.getState().refresh();
    void client.call('law.read', {}).then((answer) => (answer.ok ? setLaw(answer.value) : setError(answer.error)));
    return client.subscribe('library.changed', () => void read());
  }, [client, library, read]);

  const change: ChangeLaw = async (method, arguments_) => {
    const answer = await client.call(method, arguments_);
    if (!answer.ok) {
      notices.getState().showError(answer.error);
      return null;
    }
    await read();
    return answer.value;
  };
  const tell: TellDone = (id, blanks = {}) => {
    const { zh, en } = texts[id];
    notices.getState().show('good', { zh: fillText(zh, blanks), en: fillText(en, blanks) });
  };
  return { law, error, read, change, tell };
}
