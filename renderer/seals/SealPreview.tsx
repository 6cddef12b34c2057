import { useEffect, useRef, useState } from 'react';
import type { SealWishes } from '../../shared/contract/seal-methods.ts';
import type { MethodResult } from '../../shared/contract/methods.ts';
import type { PlainError } from '../../shared/kernel/result.ts';
import { useStores, useTerm, useText } from '../store/use-stores.tsx';

export interface SealPreviewProps {
  /** PNG in base64, or null while none is chosen. */
  readonly bytes: string | null;
  readonly wishes: SealWishes | null;
  readonly unit: string;
}

/** Rest after the last change before the picture is made anew, in ms. */
const rest = 250;

/** The seal as it will print, in its true size, on white and over name and date. */
export function SealPreview({ bytes, wishes, unit }: SealPreviewProps) {
  const t = useText();
  const term = useTerm();
  const { client } = useStores();
  const [made, setMade] = useState<MethodResult<'seals.preview'> | null>(null);
  const [error, setError] = useState<PlainError | null>(null);
  const [isWorking, setWorking] = useState(false);
  const asked = useRef(0);
  const { width, rotation, threshold } = wishes ?? { width: null, rotation: null, threshold: null };

  useEffect(() => {
    if (bytes === null || width === null) {
      return undefined;
    }
    asked.current += 1;
    const number = asked.current;
    const timer = setTimeout(() => {
      setWorking(true);
      void client.call('seals.preview', { bytes, wishes: { width, rotation, threshold } }).then((answer) => {
        if (number === asked.current) {
          setWorking(false);
          setMade(answer.ok ? answer.value : null);
          setError(answer.ok ? null : answer.error);
        }
      });
    }, rest);
    return () => clearTimeout(timer);
  }, [client, bytes, width, rotation, threshold]);

  const picture =
    made === null ? null : <img src={`data:image/png;base64,${made.png}`} alt="" style={{ width: `${made.width}mm`, height: `${made.height}mm` }} />;
  return (
    <div className="seal-preview" aria-busy={isWorking}>
      <p className="field-label">{t('seals.preview')}</p>
      <p role="status" className="seals-soft">
        {bytes === null ? t('seals.preview.none') : isWorking ? t('seals.preview.working') : made === null ? '' : t('seals.size', { width: made.width, height: made.height })}
      </p>
      {error === null ? null : (
        <p className="banner banner-bad" role="alert">
          {term({ zh: error.message, en: error.messageEnglish })}
        </p>
      )}
      <figure>
        <div className="seal-paper">{picture}</div>
        <figcaption>{t('seals.preview.white')}</figcaption>
      </figure>
      <figure>
        <div className="seal-paper">
          <p className="seal-paper-text" lang="zh-CN">
            {unit === '' ? t('seals.preview.unit') : unit}
            <br />
            2026年3月2日
          </p>
          {picture}
        </div>
        <figcaption>{t('seals.preview.text')}</figcaption>
      </figure>
    </div>
  );
}
