import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/**
 * The page. Hosts serve `out/renderer` as it is, under a policy that allows scripts, styles, workers and fonts only as
 * files of the same origin: so nothing is inlined and every address is relative. `licences.md` holds the licences of what is
 * bundled.
 */
export default defineConfig({
  base: './',
  plugins: [react()],
  build: {
    outDir: 'out/renderer',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 4000,
    sourcemap: false,
    license: { fileName: 'licences.md' },
  },
  worker: { format: 'es' },
});
