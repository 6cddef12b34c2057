import { FolderOpen } from 'lucide-react';
import { useEffect, useState, type DragEvent } from 'react';
import type { FileVerification } from '../../shared/contract/file-methods.ts';
import { sendFile } from '../store/send-file.ts';
import { useStores, useText } from '../store/use-stores.tsx';
import { useWork } from '../store/use-work.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FileButton } from '../ui/FileButton.tsx';
import { PackageResult } from './PackageResult.tsx';
import { SignatureResult } from './SignatureResult.tsx';

/** What is under way: the file, how much of it has been read (0 to 1), and the member or page being verified. */
interface Underway {
  readonly workId: string;
  readonly name: string;
  readonly part: number;
  readonly label: string;
}

/** Verifies a filing package or a signed PDF of any size: who signed what, and whether a byte changed. */
export function VerifyDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useText();
  const { client, notices } = useStores();
  const work = useWork();
  const [underway, setUnderway] = useState<Underway | null>(null);
  const [result, setResult] = useState<{ readonly name: string; readonly verified: FileVerification } | null>(null);
  useEffect(
    () =>
      client.subscribe('work.progress', ({ workId, done, total, label }) =>
        setUnderway((before) => (before?.workId === workId ? { ...before, part: total === 0 ? 0 : done / total, label } : before)),
      ),
    [client],
  );

  const verify = async (file: File): Promise<void> => {
    work.cancel();
    const workId = work.begin();
    setUnderway({ workId, name: file.name, part: 0, label: '' });
    setResult(null);
    const isWanted = (): boolean => work.isUnderWay(workId);
    const sent = await sendFile(client, file, { isWanted, onProgress: (bytes) => setUnderway((before) => (before === null ? null : { ...before, part: bytes / Math.max(1, file.size) })) });
    const answer = sent.ok ? await client.call('files.verify', { fileId: sent.value, workId }) : sent;
    if (sent.ok) {
      void client.call('files.drop', { fileId: sent.value });
    }
    if (!work.end(workId)) {
      return;
    }
    setUnderway(null);
    if (answer.ok) {
      setResult({ name: file.name, verified: answer.value });
    } else {
      notices.getState().showError(answer.error);
    }
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file !== undefined && underway === null) {
      void verify(file);
    }
  };

  return (
    <Dialog title={t('verify.title')} lead={t('verify.lead')} closeLabel={t('action.close')} onClose={onClose}>
      <div className="verify-choose" onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
        <FileButton
          label={t('verify.choose')}
          icon={FolderOpen}
          accept=".zip,.pdf,application/zip,application/pdf"
          onFile={(file) => void verify(file)}
          isDisabled={underway !== null}
          testId="verify-file"
        />
        <span>{t('verify.drop')}</span>
      </div>
      <div role="status" className="form verify-result">
        {underway === null ? null : (
          <div className="verify-underway">
            <p className="ellipsis" title={underway.name}>
              {t('verify.working', { name: underway.name })}
            </p>
            <progress aria-label={t('verify.working', { name: underway.name })} max={1} value={underway.part} />
            <span className="ellipsis">{underway.label}</span>
            <Button
              size="small"
              onClick={() => {
                work.cancel();
                setUnderway(null);
              }}
              testId="verify-cancel"
            >
              {t('action.cancel')}
            </Button>
          </div>
        )}
        {result === null ? null : (
          <>
            <p className="verify-name">{result.name}</p>
            {result.verified.of === 'pdf' ? <SignatureResult found={result.verified.found} /> : <PackageResult found={result.verified.found} />}
          </>
        )}
      </div>
    </Dialog>
  );
}
