import { MenuItem, MenuItemCheckbox, MenuSeparator, useMenuContext } from '@ariakit/react';
import { Check } from 'lucide-react';
import { Fragment } from 'react';
import type { Action } from '../actions/action.ts';
import { ariaChord, printChord } from '../actions/chord.ts';
import { focusIn } from '../actions/region-actions.ts';
import { isPossible, runAction } from '../actions/run-action.ts';
import { useStores, useText } from '../store/use-stores.tsx';

/** The items of a menu made of actions, by sections; what cannot be done now is shown, and cannot be chosen. */
export function ActionItems({ sections }: { readonly sections: readonly (readonly Action[])[] }) {
  const t = useText();
  const stores = useStores();
  const menu = useMenuContext();
  const choose = (action: Action): void => {
    menu?.hideAll();
    // The action is for what is selected in the view, and it may move the focus on from there.
    focusIn('.workbench-view');
    runAction(action, stores);
  };
  return sections.map((section, index) => (
    <Fragment key={section[0]?.id ?? index}>
      {index === 0 ? null : <MenuSeparator className="menu-line" />}
      {section.map((action) => {
        const isOn = action.isOn?.(stores);
        const Icon = isOn === true ? Check : action.icon;
        const chord = action.chords?.[0];
        const content = (
          <>
            <span className="menu-icon">{Icon === undefined || isOn === false ? null : <Icon aria-hidden size={16} strokeWidth={1.7} />}</span>
            <span className="menu-words">{t(action.name)}</span>
            {chord === undefined ? null : <kbd className="menu-chord">{printChord(chord)}</kbd>}
          </>
        );
        const shared = {
          className: 'menu-item',
          disabled: !isPossible(action, stores),
          accessibleWhenDisabled: true,
          'aria-keyshortcuts': chord === undefined ? undefined : ariaChord(chord),
          'data-action': action.id,
          onClick: () => choose(action),
        };
        return isOn === undefined ? (
          <MenuItem key={action.id} {...shared}>
            {content}
          </MenuItem>
        ) : (
          <MenuItemCheckbox key={action.id} {...shared} name={action.id} checked={isOn}>
            {content}
          </MenuItemCheckbox>
        );
      })}
    </Fragment>
  ));
}
