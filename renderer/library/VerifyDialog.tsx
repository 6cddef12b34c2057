import { FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { beginsAsPdf } from '../../shared/kernel/begins-as-pdf.ts';
import type { PdfVerification } from '../../shared/contract/signature-verification.ts';
import type { Verification } from '../../shared/contract/verification.ts';
import { toBase64 } from '../store/base64.ts';
import { readWithin } from '../store/read-within.ts';
import { useStores, useTerm, useText } from '../store/use-stores.tsx';
import { useWork } from '../store/use-work.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { FileButton } from '../ui/FileButton.tsx';
import { SignatureResult } from './SignatureResult.tsx';

/** Largest file in megabytes the page sends: as base64 it must fit the host's limit for a request. */
const largestFile = 64;

type Result = { readonly of: 'package'; readonly found: Verification } | { readonly of: 'pdf'; readonly found: PdfVerification };

/** Verifies a filing package or a signed PDF and says what does not agree. */
export function VerifyDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const term = useTerm();
  const { client, notices } = useStores();
  const work = useWork();
  const [working, setWorking] = useState<string | null>(null);
  const [result, setResult] = useState<Result | null>(null);

  const verify = async (file: File): Promise<void> => {
    setWorking(file.name);
    setResult(null);
    const workId = work.begin();
    const read = await readWithin(file, largestFile);
    if (!work.isUnderWay(workId)) {
      return;
    }
    const isPdf = read.ok && beginsAsPdf(read.value);
    const sent = read.ok ? { name: file.name, bytes: toBase64(read.value), workId } : null;
    const answer = sent === null ? read : isPdf ? await client.call('signatures.verify', sent) : await client.call('filing.verify', sent);
    work.end(workId);
    setWorking(null);
    if (!answer.ok) {
      notices.getState().showError(answer.error);
    } else if ('signatures' in answer.value) {
      setResult({ of: 'pdf', found: answer.value });
    } else if ('problems' in answer.value) {
      setResult({ of: 'package', found: answer.value });
    }
  };

  return (
    <Dialog title={t('verify.title')} lead={t('verify.lead')} closeLabel={t('action.close')} onClose={onClose}>
      <FileButton
        label={t('verify.choose')}
        icon={FolderOpen}
        accept=".zip,.pdf,application/zip,application/pdf"
        onFile={(file) => void verify(file)}
        isDisabled={working !== null}
        testId="verify-file"
      />
      <div role="status" className="form verify-result">
        {working === null ? null : <p>{t('verify.working', { name: working })}</p>}
        {result?.of === 'pdf' ? <SignatureResult found={result.found} /> : null}
        {result?.of !== 'package' ? null : result.found.ok ? (
          <p className="banner banner-good">{t('verify.ok', { members: result.found.members, charts: result.found.charts })}</p>
        ) : (
          <>
            <p className="banner banner-bad">{t('verify.failed', { count: result.found.problems.length })}</p>
            <ul className="verify-list">
              {result.found.problems.map((problem, index) => (
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
