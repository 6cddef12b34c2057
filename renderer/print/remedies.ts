import type { CarrierOrder } from '../../shared/contract/carrier-order.ts';
import type { PlainError } from '../../shared/kernel/result.ts';
import type { TextId } from '../../shared/text/text.ts';
import type { Route } from '../store/route-store.ts';

/** A way out of an error, one click away: another screen, or other options. */
export type Remedy = { readonly text: TextId } & ({ readonly route: Route } | { readonly order: CarrierOrder });

/** What the clerk can do about the error; null where the error's own sentence must do. */
export function remedyOf({ code }: PlainError, order: CarrierOrder): Remedy | null {
  switch (code) {
    case 'package.incomplete':
      return { text: 'print.remedy.check', route: { screen: 'filing-check' } };
    case 'package.unnamed':
    case 'package.unconfirmed':
      return { text: 'print.remedy.department', route: { screen: 'library', dialog: 'department' } };
    case 'poster.does-not-fit':
      return order.as === 'poster' && order.paper !== 'auto' ? { text: 'print.remedy.paper', order: { ...order, paper: 'auto' } } : null;
    case 'export.does-not-fit':
      return 'orientation' in order && order.as !== 'poster' && order.as !== 'screen' && (order.paper !== 'auto' || order.orientation !== 'auto')
        ? { text: 'print.remedy.paper', order: { ...order, paper: 'auto', orientation: 'auto' } }
        : order.as === 'package' && order.paper !== 'auto'
          ? { text: 'print.remedy.paper', order: { ...order, paper: 'auto' } }
          : null;
    default:
      return null;
  }
}
