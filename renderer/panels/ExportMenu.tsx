import { Menu, MenuButton, MenuProvider } from '@ariakit/react';
import { ChevronDown, Download } from 'lucide-react';
import { useState } from 'react';
import { exportActions } from '../actions/export-actions.ts';
import { menuOf } from '../actions/menus.ts';
import { useText } from '../store/use-stores.tsx';
import { ActionItems } from './ActionItems.tsx';

/** The chart as a file in one step, or the print centre for everything else. */
export function ExportMenu() {
  const t = useText();
  // Beside the button, so that the menu belongs to the head of the page.
  const [layer, setLayer] = useState<HTMLElement | null>(null);
  return (
    <MenuProvider placement="bottom-end">
      <MenuButton className="button button-primary button-small button-collapses" aria-label={t('toolbar.export')} title={t('toolbar.export')} data-testid="export">
        <Download aria-hidden size={16} strokeWidth={1.8} />
        <span className="button-words">{t('toolbar.export')}</span>
        <ChevronDown aria-hidden size={14} />
      </MenuButton>
      <Menu className="menu" gutter={4} portal portalElement={layer} preserveTabOrder={false} unmountOnHide aria-label={t('toolbar.export')}>
        <ActionItems sections={menuOf(exportActions, 'file')} />
      </Menu>
      <div ref={setLayer} />
    </MenuProvider>
  );
}
