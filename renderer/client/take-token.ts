import { decodePart } from './decode-part.ts';

const storageKey = 'mingquan-token';

/** The parts of the window that taking the token needs. */
export interface TokenPlace {
  readonly location: { readonly hash: string; readonly pathname: string; readonly search: string };
  readonly history: { replaceState(data: unknown, unused: string, url: string): void };
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem'>;
}

/**
 * The token of this run of the loopback host, from the address it printed. It is taken out of the address bar at once, so
 * that it reaches no bookmark and no picture of the screen, and kept for this tab so that a reload goes on.
 */
export function takeToken(place: TokenPlace): string {
  const kept = place.sessionStorage.getItem(storageKey) ?? '';
  const match = /^#token=([^&]+)(.*)$/.exec(place.location.hash);
  if (match?.[1] === undefined) {
    return kept;
  }
  const token = decodePart(match[1]) ?? kept;
  place.sessionStorage.setItem(storageKey, token);
  const rest = match[2]?.replace(/^&/, '') ?? '';
  place.history.replaceState(null, '', `${place.location.pathname}${place.location.search}${rest === '' ? '' : `#${rest}`}`);
  return token;
}
