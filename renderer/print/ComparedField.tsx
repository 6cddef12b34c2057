import { FileInput } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { RevisionName } from '../../shared/contract/methods.ts';
import { sendFile } from '../store/send-file.ts';
import { useStores, useText } from '../store/use-stores.tsx';
import { FileButton } from '../ui/FileButton.tsx';
import { SelectField } from '../ui/SelectField.tsx';

/** What the documents compare with: a named point by its name, or a former package by the id it was handed over under. */
export interface Compared {
  readonly name: string;
  /** The package's file name, for a package. */
  readonly file: string | null;
}

export interface ComparedFieldProps {
  readonly compared: Compared | null;
  readonly onChange: (compared: Compared | null) => void;
}

/** A former state to compare with; from it the comparison of revisions 变更对照表 is made. */
export function ComparedField({ compared, onChange }: ComparedFieldProps) {
  const t = useText();
  const { client, notices } = useStores();
  const [names, setNames] = useState<readonly RevisionName[]>([]);
  const [sent, setSent] = useState<{ readonly name: string; readonly part: number } | null>(null);
  useEffect(() => {
    let isHere = true;
    void client.call('revisions.names', {}).then((answer) => (isHere && answer.ok ? setNames(answer.value.names) : undefined));
    return () => {
      isHere = false;
    };
  }, [client]);

  const take = async (file: File): Promise<void> => {
    setSent({ name: file.name, part: 0 });
    const answer = await sendFile(client, file, { onProgress: (bytes) => setSent({ name: file.name, part: bytes / Math.max(1, file.size) }) });
    setSent(null);
    if (answer.ok) {
      onChange({ name: answer.value, file: file.name });
    } else {
      notices.getState().showError(answer.error);
    }
  };
  const packages = compared !== null && compared.file !== null ? [{ value: compared.name, label: t('print.compared.package', { name: compared.file }) }] : [];
  const options = [
    { value: '', label: t('print.compared.none') },
    ...names.map(({ name, charts }) => ({ value: name, label: t('print.compared.point', { name, charts }) })),
    ...packages,
  ];
  return (
    <div className="print-compared">
      <SelectField
        label={t('print.compared')}
        value={compared?.name ?? ''}
        options={options}
        onChange={(name) => onChange(name === '' ? null : { name, file: name === compared?.name ? compared.file : null })}
      />
      {compared === null ? <p className="field-hint">{t('print.compared.hint')}</p> : null}
      <FileButton label={t('print.compared.choose')} icon={FileInput} accept=".zip,application/zip" isDisabled={sent !== null} onFile={(file) => void take(file)} testId="former-package" />
      {sent === null ? null : <progress aria-label={t('print.compared.reading', { name: sent.name })} max={1} value={sent.part} />}
    </div>
  );
}
