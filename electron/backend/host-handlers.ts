import type { Handlers, Services } from './services.ts';

export function hostHandlers({ host, outlet }: Services): Handlers<'host.describe'> {
  const capabilities = { nativeDialogs: outlet.chooseFolder !== null, revealInFolder: outlet.reveal !== null, printing: outlet.printer !== null };
  return {
    'host.describe': () => ({ version: host.version, capabilities }),
  };
}
