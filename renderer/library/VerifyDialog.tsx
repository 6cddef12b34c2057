import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import type { Verification } from '../../shared/contract/verification.ts';
import { toBase64 } from '../store/base64.ts';
import { useStores, useTerm, useText } from '../store/use-stores.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FileButton } from '../ui/FileButton.tsx';

/** Verifies a filing package and says what does not agree. */
export function VerifyDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const term = useTerm();
  const { client, notices } = useStores();
  const [working, setWorking] = useState<string | null>(null);
  const [result, setResult] = useState<Verification | null>(null);

  const verify = async (file: File): Promise<void> => {
    setWorking(file.name);
    setResult(null);
    const bytes = toBase64(new Uint8Array(await file.arrayBuffer()));
    const answer = await client.call('filing.verify', { name: file.name, bytes });
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
