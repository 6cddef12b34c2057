import { Menu, Menubar, MenuButton, MenuItem, MenuProvider } from '@ariakit/react';
import { useState } from 'react';
import { actionGroups, type ActionGroup } from '../actions/action.ts';
import { actions } from '../actions/actions.ts';
import { menuOf } from '../actions/menus.ts';
import { useText } from '../store/use-stores.tsx';
import { ActionItems } from './ActionItems.tsx';

/** Everything that can be done with the chart, in menus made from the list of actions. */
export function MenuBar() {
  const t = useText();
  // Beside the bar, so that menus belong to the head of the page and the bar holds its items only.
  const [layer, setLayer] = useState<HTMLElement | null>(null);
  return (
    <>
      <Menubar className="menu-bar" aria-label={t('menu.label')}>
        {menus.map(({ group, sections }) => (
          <MenuProvider key={group} placement="bottom-start">
            <MenuButton render={<MenuItem className="menu-button" />} data-menu={group}>
              {t(`menu.${group}`)}
            </MenuButton>
            <Menu className="menu" gutter={2} portal portalElement={layer} preserveTabOrder={false} unmountOnHide aria-label={t(`menu.${group}`)}>
              <ActionItems sections={sections} />
            </Menu>
          </MenuProvider>
        ))}
      </Menubar>
      <div ref={setLayer} />
    </>
  );
}

// helpers

const menus: readonly { readonly group: ActionGroup; readonly sections: ReturnType<typeof menuOf> }[] = actionGroups
  .map((group) => ({ group, sections: menuOf(actions, group) }))
  .filter(({ sections }) => sections.length > 0);
