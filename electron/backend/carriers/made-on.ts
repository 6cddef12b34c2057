import type { CarrierOrder } from '../../../shared/contract/carrier-order.ts';
import type { Clock } from '../../../shared/kernel/sources.ts';
import { localDate } from '../../ports/clock.ts';

/** The date of what is ordered, `YYYY-MM-DD`: the one it names, else today's. Sources are opened as of that day, so that the law is that of the day, too. */
export function madeOn(order: CarrierOrder, clock: Clock): string {
  return 'date' in order && order.date !== '' ? order.date : localDate(clock());
}
