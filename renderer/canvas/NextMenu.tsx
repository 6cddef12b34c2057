import { useStore, useViewport } from '@xyflow/react';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { nextExit } from '../../shared/model/decision-exits.ts';
import type { Point, Size } from '../../shared/kernel/geometry.ts';
import type { Chart } from '../../shared/model/chart.ts';
import { longestText } from '../../shared/model/content.ts';
import type { Side } from '../../shared/model/edge.ts';
import { likelyNext, type LikelyStep } from '../../shared/model/likely-next.ts';
import { nodeKindTerms } from '../../shared/model/terms.ts';
import type { NextMenu as OpenMenu } from '../store/draw-store.ts';
import { addBeside } from '../store/step-gestures.ts';
import { useSlice, useStores, useTerm, useText } from '../store/use-stores.tsx';
import { isComposing } from '../ui/is-composing.ts';
import { KindIcon } from '../ui/KindIcon.tsx';
import { sideMiddle } from './node-at.ts';

export interface NextMenuProps {
  readonly chart: Chart;
  /** Gives the focus back to the canvas. */
  readonly onClose: () => void;
}

/**
 * The choice of the next step beside a step: the four that procedure makes likely, and a field for any other name, which has
 * the focus so that what is typed at once, through an input method too, is that name. Digits, arrows, Enter and Esc work.
 */
export function NextMenu({ chart, onClose }: NextMenuProps) {
  const menu = useSlice('draw', (state) => state.menu);
  const node = menu === null ? undefined : chart.nodes.find((each) => each.id === menu.nodeId);
  return menu === null || node === undefined ? null : <Menu key={`${menu.nodeId} ${menu.side}`} chart={chart} menu={menu} onClose={onClose} />;
}

// helpers

/** Pixels between a step and the menu beside it, and the menu's extent. */
const gap = 26;
const extent = { width: 208, height: 210 };

function Menu({ chart, menu, onClose }: NextMenuProps & { readonly menu: OpenMenu }) {
  const t = useText();
  const term = useTerm();
  const stores = useStores();
  const { draw, boxOf } = stores;
  const { x, y, zoom } = useViewport();
  const room = { width: useStore((state) => state.width), height: useStore((state) => state.height) };
  const root = useRef<HTMLDivElement>(null);
  const node = chart.nodes.find((each) => each.id === menu.nodeId);
  const choices = useMemo(() => choicesFor(chart, menu), [chart, menu]);
  useEffect(() => {
    root.current?.querySelector('input')?.focus({ preventScroll: true });
  }, []);
  if (node === undefined || node.position === null) {
    return null;
  }
  const close = (): void => {
    draw.getState().closeMenu();
    onClose();
  };
  const choose = ({ kind, text }: LikelyStep): void => {
    draw.getState().closeMenu();
    if (addBeside(stores, menu.nodeId, menu.side, { kind, text }, menu.at) === null) {
      onClose();
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    event.stopPropagation();
    if (isComposing(event)) {
      return;
    }
    const stops = [...(root.current?.querySelectorAll<HTMLElement>('input, button') ?? [])];
    const index = stops.findIndex((stop) => stop === document.activeElement);
    const typed = root.current?.querySelector('input')?.value.normalize('NFC').trim() ?? '';
    const digit = typed === '' ? choices[Number(event.key) - 1] : undefined;
    const [likeliest] = choices;
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      close();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      stops[(index + (event.key === 'ArrowDown' ? 1 : stops.length - 1)) % stops.length]?.focus();
    } else if (event.key === 'Enter' && index === 0 && likeliest !== undefined) {
      event.preventDefault();
      choose(typed === '' ? likeliest : { ...likeliest, kind: 'step', text: typed });
    } else if (digit !== undefined) {
      event.preventDefault();
      choose(digit);
    }
  };
  const box = { ...node.position, ...boxOf(node).size };
  const at = menu.at ?? sideMiddle(box, menu.side);
  const place = placeBeside({ x: x + at.x * zoom, y: y + at.y * zoom }, menu.at === null ? menu.side : 'south', menu.at === null ? gap : 6, room);
  const title = t(menu.side === 'north' && menu.at === null ? 'draw.next.before' : 'draw.next');
  return (
    <div
      ref={root}
      className="next-menu nodrag nopan nowheel"
      style={place}
      role="group"
      aria-label={title}
      data-keymap="own"
      data-testid="next-menu"
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) {
          draw.getState().closeMenu();
        }
      }}
    >
      <p className="next-menu-title" aria-hidden>
        {title}
      </p>
      <input className="next-menu-name" aria-label={t('draw.next.name')} placeholder={t('draw.next.name')} maxLength={longestText} />
      <div className="next-menu-items" role="menu" aria-label={title}>
        {choices.map((choice, index) => (
          <button key={`${choice.kind} ${choice.text}`} type="button" role="menuitem" className="next-menu-item" onClick={() => choose(choice)}>
            <KindIcon kind={choice.kind} />
            <span className="next-menu-text ellipsis">{choice.text || term(nodeKindTerms[choice.kind])}</span>
            {choice.label === '' ? null : <span className="next-menu-label">{choice.label}</span>}
            <kbd aria-hidden>{index + 1}</kbd>
          </button>
        ))}
      </div>
    </div>
  );
}

/** Before a step what may follow its predecessor, else what may follow it; the label is that of the side. */
function choicesFor(chart: Chart, { nodeId, side, at }: OpenMenu): readonly LikelyStep[] {
  if (side === 'north' && at === null) {
    const entry = chart.edges.find((edge) => edge.to === nodeId);
    return likelyNext(chart, entry?.from ?? null).map((choice) => ({ ...choice, label: '' }));
  }
  const node = chart.nodes.find((each) => each.id === nodeId);
  const exits = chart.edges.filter((edge) => edge.from === nodeId);
  return likelyNext(chart, nodeId, undefined, node === undefined ? null : nextExit(node, exits, side).label);
}

/** Where the menu goes beside a point, in pixels: on that side, on the other where there is no room, and never outside. */
function placeBeside(at: Point, side: Side, away: number, room: Size): { readonly left: number; readonly top: number } {
  const isUpright = side === 'north' || side === 'south';
  const before = { left: at.x - away - extent.width, top: at.y - away - extent.height };
  const after = { left: at.x + away, top: at.y + away };
  const left = side === 'west' ? (before.left < 0 ? after.left : before.left) : after.left + extent.width > room.width ? before.left : after.left;
  const top = side === 'north' ? (before.top < 0 ? after.top : before.top) : after.top + extent.height > room.height ? before.top : after.top;
  return {
    left: within(isUpright ? at.x - extent.width / 2 : left, room.width - extent.width),
    top: within(isUpright ? top : at.y - extent.height / 2, room.height - extent.height),
  };
}

function within(value: number, most: number): number {
  return Math.max(4, Math.min(value, most - 4));
}
