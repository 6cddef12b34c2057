import { createStore, type StoreApi } from 'zustand/vanilla';
import { decodePart } from '../client/decode-part.ts';

/** Which screen is shown. Stands in the fragment of the address, so that a reload comes back to it. */
export type Route =
  | { readonly screen: 'library'; readonly dialog?: 'department' }
  | { readonly screen: 'filing-check' }
  | { readonly screen: 'law' }
  | { readonly screen: 'seals' }
  /** With the chart that is picked, or all. */
  | { readonly screen: 'print'; readonly chartId?: string }
  /** `at`: the place to go to once the chart is open; it is not part of the address. */
  | { readonly screen: 'chart'; readonly chartId: string; readonly at?: { readonly target: string; readonly field: string } };

export interface RouteState {
  readonly route: Route;
  go(route: Route): void;
}

export function createRouteStore(window: Window): StoreApi<RouteState> {
  const store = createStore<RouteState>()((set) => ({
    route: readRoute(window.location.hash),
    go(route) {
      const fragment = fragmentOf(route);
      if (window.location.hash !== fragment) {
        window.history.pushState(null, '', fragment);
      }
      set({ route });
    },
  }));
  window.addEventListener('popstate', () => store.setState({ route: readRoute(window.location.hash) }));
  return store;
}

/** The library, with its dialog or without, where the fragment names no chart, or names it in what is not well encoded. */
export function readRoute(fragment: string): Route {
  if (fragment === departmentFragment) {
    return { screen: 'library', dialog: 'department' };
  }
  if (fragment === filingCheckFragment) {
    return { screen: 'filing-check' };
  }
  if (fragment === lawFragment) {
    return { screen: 'law' };
  }
  if (fragment === sealsFragment) {
    return { screen: 'seals' };
  }
  const printed = /^#\/print(?:\/([^/]+))?$/.exec(fragment);
  if (printed !== null) {
    const picked = printed[1] === undefined ? null : decodePart(printed[1]);
    return picked === null ? { screen: 'print' } : { screen: 'print', chartId: picked };
  }
  const match = /^#\/chart\/([^/]+)$/.exec(fragment);
  const chartId = match?.[1] === undefined ? null : decodePart(match[1]);
  return chartId === null ? { screen: 'library' } : { screen: 'chart', chartId };
}

// helpers

const departmentFragment = '#/department';
const filingCheckFragment = '#/filing-check';
const lawFragment = '#/law';
const sealsFragment = '#/seals';

function fragmentOf(route: Route): string {
  if (route.screen === 'chart') {
    return `#/chart/${encodeURIComponent(route.chartId)}`;
  }
  if (route.screen === 'filing-check') {
    return filingCheckFragment;
  }
  if (route.screen === 'print') {
    return route.chartId === undefined ? '#/print' : `#/print/${encodeURIComponent(route.chartId)}`;
  }
  if (route.screen === 'law') {
    return lawFragment;
  }
  if (route.screen === 'seals') {
    return sealsFragment;
  }
  return route.dialog === undefined ? '#/' : departmentFragment;
}
