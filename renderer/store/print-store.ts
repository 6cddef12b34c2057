import { createStore, type StoreApi } from 'zustand/vanilla';
import { carrierNames, carrierOrderSchema, type CarrierName, type CarrierOrder } from '../../shared/contract/carrier-order.ts';

/** The carrier chosen last and the options of each as last chosen; kept in this browser. */
export interface PrintState {
  readonly carrier: CarrierName;
  readonly orders: Readonly<Partial<Record<CarrierName, CarrierOrder>>>;
  choose(carrier: CarrierName): void;
  keep(order: CarrierOrder): void;
  /** Back to the usual options of the carrier. */
  reset(carrier: CarrierName): void;
}

const storageKey = 'mingquan-print';

export function createPrintStore(storage: Pick<Storage, 'getItem' | 'setItem'>): StoreApi<PrintState> {
  const store = createStore<PrintState>()((set, get) => ({
    ...readKept(storage.getItem(storageKey)),
    choose: (carrier) => set({ carrier }),
    keep: (order) => set({ orders: { ...get().orders, [order.as]: order } }),
    reset: (carrier) => set({ orders: { ...get().orders, [carrier]: undefined } }),
  }));
  store.subscribe(({ carrier, orders }) => storage.setItem(storageKey, JSON.stringify({ carrier, orders: Object.values(orders).map(lasting) })));
  return store;
}

/** The carrier's options as last chosen, else the usual ones. */
export function orderOf({ orders }: Pick<PrintState, 'orders'>, carrier: CarrierName): CarrierOrder {
  return orders[carrier] ?? carrierOrderSchema.parse({ as: carrier });
}

// helpers

/** Number and date belong to one filing: they are not kept for the next. */
function lasting(order: CarrierOrder | undefined): CarrierOrder | undefined {
  return order !== undefined && 'documentNumber' in order ? { ...order, documentNumber: '', date: '' } : order;
}

/** What another version of the program kept and this one cannot read is left out. */
function readKept(stored: string | null): Pick<PrintState, 'carrier' | 'orders'> {
  const value = parsed(stored);
  const orders = Array.isArray(value.orders) ? value.orders.flatMap((order) => carrierOrderSchema.safeParse(order).data ?? []) : [];
  return {
    carrier: carrierNames.find((name) => name === value.carrier) ?? 'pdf',
    orders: Object.fromEntries(orders.map((order) => [order.as, order])),
  };
}

function parsed(stored: string | null): { readonly carrier?: unknown; readonly orders?: unknown } {
  try {
    const value: unknown = JSON.parse(stored ?? '{}');
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}
