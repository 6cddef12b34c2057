/** The part of an AbortSignal that a work needs to stop at once: every host's own AbortSignal is one. */
export interface Abort {
  readonly aborted: boolean;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
