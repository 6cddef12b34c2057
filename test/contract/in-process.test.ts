import { inProcessClient } from '../../electron/backend/in-process-client.ts';
import { runContractSuite } from './contract-suite.ts';

runContractSuite('no wire', (backend, clientId) =>
  Promise.resolve({ client: inProcessClient(backend, clientId), close: () => Promise.resolve() }),
);
