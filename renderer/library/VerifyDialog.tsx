import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import type { Verification } from '../../shared/contract/verification.ts';
import { toBase64 } from '../store/base64.ts';
import { readWithin } from '../store/read-within.ts';
import { useStores, useTerm, useText } from '../store/use-stores.tsx';
import { useWork } from '../store/use-work.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { FileButton } from '../ui/FileButton.tsx';

/** Largest package in megabytes the page sends: as base64 it must fit the host's limit for a request. */
const largestPackage = 64;

/** Verifies a filing package and says what does not agree. */
export function VerifyDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const term = useTerm();
  const { client, notices } = useStores();
  const work = useWork();
  const [working, setWorking] = useState<string | null>(null);
  const [result, setResult] = useState<Verification | null>(null);

  const verify = async (file: File): Promise<void> => {
    setWorking(file.name);
    setResult(null);
    const workId = work.begin();
    const read = await readWithin(file, largestPackage);
    if (!work.isUnderWay(workId)) {
      return;
    }
    const answer = read.ok ? await client.call('filing.verify', { name: file.name, bytes: toBase64(read.value), workId }) : read;
    work.end(workId);
    setWorking(null);
    if (answer.ok) {
      setResult(answer.value);
    } else {
      notices.getState().showError(answer.error);
    }
  };

  return (
    <Dialog title={t('verify.title')} lead={t('verify.lead')} closeLabel={t('action.close')} onClose={onClose}>
      <FileButton
        label={t('verify.choose')}
        icon={FolderOpen}
        accept=".zip,application/zip"
        onFile={(file) => void verify(file)}
        isDisabled={working !== null}
        testId="verify-file"
      />
      <div role="status" className="form verify-result">
        {working === null ? null : <p>{t('verify.working', { name: working })}</p>}
        {result === null ? null : result.ok ? (
          <p className="banner banner-good">{t('verify.ok', { members: result.members, charts: result.charts })}</p>
        ) : (
          <>
            <p className="banner banner-bad">{t('verify.failed', { count: result.problems.length })}</p>
            <ul className="verify-list">
              {result.problems.map((problem, index) => (
                <li key={index}>
                  <strong>{problem.member}</strong>
                  {term({ zh: problem.message, en: problem.messageEnglish })}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Dialog>
  );
}
