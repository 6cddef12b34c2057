import { fileURLToPath } from 'node:url';

/** Where `npm run build` leaves the page, in the checkout and in the packaged program. */
export const builtPageFolder = fileURLToPath(new URL('../../out/renderer', import.meta.url));
