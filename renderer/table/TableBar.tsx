import { ArrowDown, ArrowUp, CircleHelp, ListPlus, Trash2 } from 'lucide-react';
import { useReadOnly, useSlice, useStores, useText } from '../store/use-stores.tsx';
import { Button } from '../ui/Button.tsx';
import { CheckField } from '../ui/CheckField.tsx';
import { IconButton } from '../ui/IconButton.tsx';

/** What can be done with rows, and what of the table is not in the chart yet. */
export function TableBar({ steps, drafts, onGoToDraft }: { readonly steps: number; readonly drafts: number; readonly onGoToDraft: () => void }) {
  const t = useText();
  const { table } = useStores();
  const isReadOnly = useReadOnly();
  const showsDuty = useSlice('table', (state) => state.showsDuty);
  const ask = table.getState().ask;
  return (
    <div className="table-bar" role="toolbar" aria-label={t('table.label')}>
      <Button size="small" tone="quiet" icon={ListPlus} isDisabled={isReadOnly} title={`${t('table.insertRow')}（Ctrl+Enter）`} onClick={() => ask('insert-row')} testId="table-insert">
        {t('table.insertRow')}
      </Button>
      <IconButton icon={ArrowUp} label={t('table.moveUp')} shortcut="Alt+↑" isDisabled={isReadOnly} onClick={() => ask('move-up')} />
      <IconButton icon={ArrowDown} label={t('table.moveDown')} shortcut="Alt+↓" isDisabled={isReadOnly} onClick={() => ask('move-down')} />
      <IconButton icon={Trash2} label={t('table.deleteRows')} shortcut="Ctrl+Delete" isDisabled={isReadOnly} onClick={() => ask('delete-rows')} />
      <span className="toolbar-line" />
      <CheckField label={t('table.duty')} isChecked={showsDuty} onChange={(isChecked) => table.setState({ showsDuty: isChecked })} />
      <span className="table-keys ellipsis" title={t('table.keys')}>
        {t('table.keys')}
      </span>
      {drafts > 0 ? (
        <button type="button" className="table-drafts" title={t('table.drafts.title')} onClick={onGoToDraft} data-testid="table-drafts">
          <CircleHelp aria-hidden size={14} />
          {t('table.drafts', { count: drafts })}
        </button>
      ) : null}
      <span className="table-count">{t('table.count', { count: steps })}</span>
    </div>
  );
}
