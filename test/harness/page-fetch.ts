/**
 * `fetch` as the page of a loopback host has it: addresses are relative to the host, and the browser adds where the request
 * comes from. Hosts are told apart by the token their page sends, so that several can stand at once.
 */
export function pageFetch(hosts: ReadonlyMap<string, { readonly port: number }>): typeof fetch {
  const realFetch = globalThis.fetch;
  return async (input, init = {}) => {
    const headers = new Headers(init.headers);
    const host = hosts.get(headers.get('X-Mingquan-Token') ?? '');
    if (typeof input !== 'string' || host === undefined) {
      throw new TypeError('Failed to fetch');
    }
    const origin = `http://127.0.0.1:${host.port}`;
    if (init.method === 'POST') {
      headers.set('Origin', origin);
    }
    headers.set('Sec-Fetch-Site', 'same-origin');
    return await realFetch(new URL(input, origin), { ...init, headers });
  };
}
