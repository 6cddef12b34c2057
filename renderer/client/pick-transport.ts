import { bridgeTransport, type Bridge } from './bridge-transport.ts';
import { httpTransport } from './http-transport.ts';
import { takeToken, type TokenPlace } from './take-token.ts';
import type { Transport } from './transport.ts';

/** The preload's bridge where there is one, else HTTP to the host the page came from. */
export function pickTransport(place: TokenPlace & { readonly mingquan?: Bridge }, origin: string): Transport {
  return place.mingquan === undefined ? httpTransport(takeToken(place), origin) : bridgeTransport(place.mingquan);
}
