import { createRoot } from 'react-dom/client';
import { createClient } from '../client/create-client.ts';
import { pickTransport } from '../client/pick-transport.ts';
import { browserSources } from '../store/browser-sources.ts';
import { createStores } from '../store/stores.ts';
import { StoresProvider } from '../store/use-stores.tsx';
import { App } from './App.tsx';
import { checkForFiling } from './check-for-filing.ts';
import { CrashScreen } from './CrashScreen.tsx';
import { keepSaved } from './keep-saved.ts';
import { createLayOut } from './lay-out.ts';
import { loadFonts, shippedFonts } from './shipped-fonts.ts';
import './styles/index.css';

const root = document.getElementById('root');
if (root === null) {
  throw new TypeError('no element to show the page in');
}
// 1. The host
const origin = browserSources.newId();
const transport = pickTransport(window, origin);
const client = createClient(transport);
// 2. What the page knows
const stores = createStores({
  window,
  client,
  origin: transport.origin,
  sources: browserSources,
  fonts: shippedFonts,
  check: checkForFiling,
  layOut: createLayOut(shippedFonts),
});
keepSaved(window, stores);
void loadFonts(document.fonts, stores.notices);
// 3. The page
createRoot(root).render(
  <CrashScreen preferences={stores.preferences}>
    <StoresProvider stores={stores}>
      <App />
    </StoresProvider>
  </CrashScreen>,
);
