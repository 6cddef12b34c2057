import { MingquanError } from '../../../shared/kernel/mingquan-error.ts';
import type { Chart } from '../../../shared/model/chart.ts';

/** A chart the order has no room for, and what would give it room. */
export interface LeftOut {
  readonly title: string;
  readonly error: MingquanError;
}

/** To be told of what is left out while the others are made. */
export type LeaveOut = (left: LeftOut) => void;

/**
 * What `make` makes of the chart of that title; null where it does not fit, which `leaveOut` is told, so that one chart
 * does not stop the others. Everything else is thrown.
 */
export function madeOrLeftOut<Made>(title: string, leaveOut: LeaveOut, make: () => Made): Made | null {
  try {
    return make();
  } catch (thrown) {
    if (thrown instanceof MingquanError && misfits.has(thrown.code)) {
      leaveOut({ title, error: thrown });
      return null;
    }
    throw thrown;
  }
}

/** The same of what is made in its own time. Rejects with everything that is no misfit. */
export function madeLaterOrLeftOut<Made>(title: string, leaveOut: LeaveOut, made: Promise<Made>): Promise<Made | null> {
  return made.catch((thrown: unknown) =>
    madeOrLeftOut(title, leaveOut, () => {
      throw thrown;
    }),
  );
}

/** Why nothing at all was made: the only misfit's own reason, or that none fits and why not. */
export function noneFits(left: readonly LeftOut[]): MingquanError {
  const [only, ...others] = left;
  if (only === undefined) {
    return new MingquanError('export.empty');
  }
  if (others.length === 0) {
    return only.error;
  }
  const plain = left.map(({ error }) => error.toPlain());
  return new MingquanError('export.none-fits', {
    count: left.length,
    list: plain.map(({ message }) => message).join('\n'),
    listEnglish: plain.map(({ messageEnglish }) => messageEnglish).join('\n'),
  });
}

/** Where one of the charts did not fit, what of all of them does not; none where something else was thrown. */
export function misfitsAmong(thrown: unknown, charts: readonly Chart[], make: (chart: Chart) => unknown): LeftOut[] {
  const left: LeftOut[] = [];
  if (thrown instanceof MingquanError && misfits.has(thrown.code)) {
    for (const chart of charts) {
      madeOrLeftOut(chart.title, (each) => left.push(each), () => make(chart));
    }
  }
  return left;
}

// helpers

const misfits: ReadonlySet<string> = new Set(['poster.does-not-fit', 'card.does-not-fit', 'export.does-not-fit']);
