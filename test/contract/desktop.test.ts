import { createClient } from '../../renderer/client/create-client.ts';
import { ipcTransport } from '../harness/ipc-transport.ts';
import { runContractSuite } from './contract-suite.ts';

runContractSuite("the desktop's gate and preload", (backend, clientId) => {
  const { transport, close } = ipcTransport(backend, clientId);
  return Promise.resolve({ client: createClient(transport), close: () => Promise.resolve(close()) });
});
