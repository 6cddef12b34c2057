import { nextWeekday } from '../../shared/model/limit-example.ts';
import { useStores } from '../store/use-stores.tsx';

/** The day examples of limits begin on, `YYYY-MM-DD`: today where this machine is, or the next Monday at a weekend. */
export function useExampleStart(): string {
  const { sources } = useStores();
  const now = new Date(sources.clock());
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return nextWeekday(parts.map((part) => String(part).padStart(2, '0')).join('-'));
}
