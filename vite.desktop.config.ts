import { rm } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { build, defineConfig, type Plugin, type UserConfig } from 'vite';

/** Loaded by Node at run time, not bundled: native binaries and WebAssembly that stand beside their own code. */
const external = ['electron', 'better-sqlite3', '@hyzyla/pdfium', 'subset-font', /^node:/, ...builtinModules];

/**
 * The desktop host's scripts: out/desktop/main.js with the thread it prints in, and out/preload/preload.cjs, one CommonJS file, as Electron's
 * sandbox wants it; beside each a `licences.md` of what is bundled in it.
 */
export default defineConfig({
  ...script({ entry: 'electron/desktop/main.ts', outFolder: 'out/desktop', format: 'es', name: 'main.js' }),
  plugins: [alsoBuildOthers()],
});

// helpers

interface Script {
  readonly entry: string;
  readonly outFolder: string;
  readonly format: 'es' | 'cjs';
  readonly name: string;
}

function script({ entry, outFolder, format, name }: Script): UserConfig {
  return {
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: entry,
      outDir: outFolder,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      sourcemap: false,
      license: { fileName: 'licences.md' },
      rolldownOptions: { external, output: { format, entryFileNames: name, codeSplitting: false } },
    },
  };
}

function alsoBuildOthers(): Plugin {
  return {
    name: 'mingquan-others',
    async closeBundle() {
      await rm('out/preload', { recursive: true, force: true });
      await build({
        configFile: false,
        ...script({ entry: 'electron/preload/preload.ts', outFolder: 'out/preload', format: 'cjs', name: 'preload.cjs' }),
        logLevel: 'warn',
      });
      const press = script({ entry: 'electron/backend/press/press-thread.ts', outFolder: 'out/desktop', format: 'es', name: 'press-thread.js' });
      await build({ configFile: false, ...press, build: { ...press.build, emptyOutDir: false, license: { fileName: 'press-licences.md' } }, logLevel: 'warn' });
    },
  };
}
