import type { Handlers, Services } from './services.ts';

export function hostHandlers({ host }: Services): Handlers<'host.describe'> {
  return {
    'host.describe': () => ({ version: host.version, capabilities: host.capabilities }),
  };
}
