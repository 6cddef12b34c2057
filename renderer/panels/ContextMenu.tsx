import { Menu, useMenuStore } from '@ariakit/react';
import { useState, type MouseEvent, type ReactNode } from 'react';
import type { Action, ActionPlace } from '../actions/action.ts';
import { actions } from '../actions/actions.ts';
import { contextMenuOf } from '../actions/menus.ts';
import { isPossible } from '../actions/run-action.ts';
import { useStores, useText } from '../store/use-stores.tsx';
import { ActionItems } from './ActionItems.tsx';

interface Opened {
  readonly at: { readonly x: number; readonly y: number };
  readonly sections: readonly (readonly Action[])[];
}

/** Gives the view of the chart its context menu: what can be done with what is under the pointer, which it selects. */
export function ContextMenu({ children }: { readonly children: ReactNode }) {
  const t = useText();
  const stores = useStores();
  const [opened, setOpened] = useState<Opened | null>(null);
  const menu = useMenuStore({
    open: opened !== null,
    setOpen: (isOpen) => {
      if (!isOpen) {
        setOpened(null);
      }
    },
  });
  const open = (event: MouseEvent): void => {
    const found = placeOf(event);
    if (found === null || event.defaultPrevented) {
      return;
    }
    event.preventDefault();
    const { nodeIds, edgeIds, select, selectLane, clear } = stores.selection.getState();
    if (found.place === 'node' && !nodeIds.includes(found.id)) {
      select([found.id]);
    } else if (found.place === 'edge' && !edgeIds.includes(found.id)) {
      select([], [found.id]);
    } else if (found.place === 'lane') {
      selectLane(found.id);
    } else if (found.place === 'empty') {
      clear();
    }
    const sections = contextMenuOf(actions, found.place, (action) => isPossible(action, stores));
    setOpened({ at: { x: event.clientX, y: event.clientY }, sections });
  };
  return (
    <div className="workbench-view" onContextMenu={open}>
      {children}
      {opened === null ? null : (
        <Menu
          store={menu}
          className="menu"
          portal
          modal
          backdrop={false}
          aria-label={t('menu.context')}
          getAnchorRect={() => opened.at}
          data-testid="context-menu"
        >
          <ActionItems sections={opened.sections} />
        </Menu>
      )}
    </div>
  );
}

// helpers

/** What the pointer is on; null where the browser's own menu is wanted: in a field, and outside of what is drawn. */
function placeOf({ target, clientX }: MouseEvent): { readonly place: ActionPlace; readonly id: string } | null {
  if (!(target instanceof Element)) {
    return null;
  }
  if (target.matches(':is(input, textarea, select):not([data-keymap="canvas"])')) {
    return null;
  }
  const node = target.closest<HTMLElement>('.react-flow__node, [data-node]');
  const nodeId = node?.dataset['id'] ?? node?.dataset['node'];
  if (nodeId !== undefined) {
    return { place: 'node', id: nodeId };
  }
  const edgeId = target.closest('.react-flow__edge')?.getAttribute('data-id') ?? target.closest('[data-edge]')?.getAttribute('data-edge');
  if (edgeId !== undefined && edgeId !== null) {
    return { place: 'edge', id: edgeId };
  }
  const canvas = target.closest('.canvas');
  if (canvas === null) {
    return null;
  }
  const lane = [...canvas.querySelectorAll<HTMLElement>('[data-lane]')].find((each) => {
    const { left, right } = each.getBoundingClientRect();
    return clientX >= left && clientX < right;
  });
  const isHead = target.closest('.lane-head, [data-band]') !== null;
  return isHead && lane?.dataset['lane'] !== undefined ? { place: 'lane', id: lane.dataset['lane'] } : { place: 'empty', id: '' };
}
