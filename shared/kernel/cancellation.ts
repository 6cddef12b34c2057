import { MingquanError } from './mingquan-error.ts';

/** The part of an AbortSignal that pure code looks at. */
export interface Cancellation {
  readonly aborted: boolean;
}

/** Tells how far a long work is: `done` of `total` units, and the name of the present one. */
export type Progress = (done: number, total: number, label: string) => void;

/** Throws `request.cancelled` once the work has been called off. */
export function throwIfCancelled(signal: Cancellation | undefined): void {
  if (signal?.aborted === true) {
    throw new MingquanError('request.cancelled');
  }
}
