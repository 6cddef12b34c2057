import type { EventEmitter } from 'node:events';

/** An event a handler may prevent, as Electron hands it to its listeners. */
export interface FakeEvent {
  defaultPrevented: boolean;
  preventDefault(): void;
}

export function preventable(): FakeEvent {
  return {
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}

/** Emits the event and tells whether nobody prevented it. */
export function happens(emitter: EventEmitter, name: string, details: object, ...rest: unknown[]): boolean {
  const event = Object.assign(preventable(), details);
  emitter.emit(name, event, ...rest);
  return !event.defaultPrevented;
}
