/** Names of the two IPC channels of the desktop host: calls of the page, and events of the backend. */
export const channels = { invoke: 'mingquan:invoke', event: 'mingquan:event' } as const;
