import { Building2, Plus } from 'lucide-react';
import { useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';

export interface EmptyLibraryProps {
  readonly isReadOnly: boolean;
  readonly onDepartment: () => void;
  readonly onNew: () => void;
}

/** What a clerk sees first in a new library: the way to the filing in three steps. */
export function EmptyLibrary({ isReadOnly, onDepartment, onNew }: EmptyLibraryProps) {
  const t = useText();
  return (
    <div className="powers">
      <div className="blank">
        <h2>{t('library.empty.title')}</h2>
        <p>{t('library.empty.body')}</p>
        <ol className="steps">
          <li>{t('library.empty.step1')}</li>
          <li>{t('library.empty.step2')}</li>
          <li>{t('library.empty.step3')}</li>
        </ol>
        <div className="blank-actions">
          <Button icon={Building2} onClick={onDepartment} isDisabled={isReadOnly}>
            {t('library.department')}
          </Button>
          <Button icon={Plus} tone="primary" onClick={onNew} isDisabled={isReadOnly}>
            {t('library.new')}
          </Button>
        </div>
      </div>
    </div>
  );
}
