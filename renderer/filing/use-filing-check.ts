import { useCallback, useEffect, useState } from 'react';
import type { FilingCheck } from '../../shared/contract/filing-check.ts';
import type { checkReportFormats } from '../../shared/contract/methods.ts';
import type { PlainError } from '../../shared/kernel/result.ts';
import { fillText, texts } from '../../shared/text/text.ts';
import { fromBase64 } from '../store/base64.ts';
import { useStores } from '../store/use-stores.tsx';
import { useWork } from '../store/use-work.ts';
import { saveFile } from '../ui/save-file.ts';

/** How far the check is. */
interface CheckProgress {
  readonly done: number;
  readonly total: number;
  readonly label: string;
}

const notBegun: CheckProgress = { done: 0, total: 0, label: '' };

/** The check of the whole library: made when the screen opens and called off when it goes. */
export function useFilingCheck() {
  const { client, notices } = useStores();
  const work = useWork();
  const [check, setCheck] = useState<FilingCheck | null>(null);
  const [error, setError] = useState<PlainError | null>(null);
  const [progress, setProgress] = useState<CheckProgress | null>(notBegun);

  useEffect(
    () => client.subscribe('work.progress', ({ workId, done, total, label }) => work.isUnderWay(workId) && setProgress({ done, total, label })),
    [client, work],
  );

  /** Null where the work is not wanted any more. */
  const ask = useCallback(async () => {
    const workId = work.begin();
    const answer = await client.call('filing.check', { workId });
    return work.end(workId) ? answer : null;
  }, [client, work]);
  const settle = useCallback((answer: Awaited<ReturnType<typeof ask>>) => {
    if (answer === null) {
      return;
    }
    setProgress(null);
    if (answer.ok) {
      setCheck(answer.value);
    } else {
      setError(answer.error);
    }
  }, []);
  useEffect(() => void ask().then(settle), [ask, settle]);

  const again = (): void => {
    setProgress(notBegun);
    setError(null);
    void ask().then(settle);
  };

  const save = async (as: (typeof checkReportFormats)[number]): Promise<void> => {
    const workId = work.begin();
    setProgress(notBegun);
    const answer = await client.call('filing.checkReport', { as, workId });
    if (!work.end(workId)) {
      return;
    }
    setProgress(null);
    if (!answer.ok) {
      notices.getState().showError(answer.error);
      return;
    }
    const { name, mediaType, bytes } = answer.value.file;
    saveFile(name, mediaType, fromBase64(bytes));
    const { zh, en } = texts['filingCheck.saved'];
    notices.getState().show('good', { zh: fillText(zh, { name }), en: fillText(en, { name }) });
  };

  return { check, error, progress, again, save };
}
