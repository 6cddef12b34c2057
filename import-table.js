/**
 * Folder = layer. For each folder: the folders of ours and the packages its code may import; type-only imports obey the
 * same table. Read by eslint.config.js and by test/architecture. `node:` stands for every built-in module of Node.
 * Tests (`*.test.ts`) may also import what `testing` lists.
 */
export const importTable = {
  'shared/kernel': { folders: [], packages: [] },
  'shared/text': { folders: ['shared/kernel'], packages: [] },
  'shared/model': { folders: ['shared/kernel'], packages: ['zod'] },
  'shared/commands': { folders: ['shared/kernel', 'shared/model'], packages: ['zod'] },
  'shared/law': { folders: ['shared/kernel', 'shared/model'], packages: ['zod'] },
  'shared/rules': { folders: ['shared/kernel', 'shared/model', 'shared/law'], packages: ['zod'] },
  'shared/templates': { folders: ['shared/kernel', 'shared/model', 'shared/law', 'shared/commands'], packages: ['zod'] },
  'shared/typeset': { folders: ['shared/kernel', 'shared/model'], packages: ['zod', 'css-line-break'] },
  'shared/layout': { folders: ['shared/kernel', 'shared/model'], packages: ['elkjs'] },
  'shared/scene': {
    folders: ['shared/kernel', 'shared/model', 'shared/law', 'shared/typeset', 'shared/layout'],
    packages: [],
  },
  'shared/carriers': {
    folders: ['shared/kernel', 'shared/model', 'shared/law', 'shared/typeset', 'shared/layout', 'shared/scene', 'shared/table', 'shared/search'],
    packages: ['qrcode'],
  },
  'shared/paint': {
    folders: ['shared/kernel', 'shared/scene', 'shared/typeset'],
    packages: ['@cantoo/pdf-lib', '@cantoo/fontkit', 'fflate'],
  },
  'shared/web': {
    folders: ['shared/kernel', 'shared/model', 'shared/law', 'shared/typeset', 'shared/layout', 'shared/scene', 'shared/carriers', 'shared/paint', 'shared/formats', 'shared/search'],
    packages: [],
  },
  'shared/formats': { folders: ['shared/kernel', 'shared/model', 'shared/scene', 'shared/carriers'], packages: ['zod'] },
  'shared/filing': {
    folders: [
      'shared/kernel',
      'shared/model',
      'shared/law',
      'shared/rules',
      'shared/formats',
      'shared/typeset',
      'shared/scene',
      'shared/carriers',
      'shared/paint',
      'shared/contract',
    ],
    packages: ['zod', 'fflate'],
  },
  'shared/fixes': { folders: ['shared/kernel', 'shared/model', 'shared/law', 'shared/templates', 'shared/commands', 'shared/rules'], packages: [] },
  'shared/search': { folders: ['shared/kernel', 'shared/model'], packages: ['pinyin-pro'] },
  'shared/table': { folders: ['shared/kernel', 'shared/model', 'shared/law', 'shared/commands'], packages: ['zod'] },
  'shared/contract': { folders: ['shared/kernel', 'shared/model', 'shared/law', 'shared/rules'], packages: ['zod'] },

  'electron/migrations': { folders: [], packages: ['better-sqlite3'] },
  'electron/storage': {
    folders: ['shared/*', 'electron/migrations'],
    packages: ['better-sqlite3', 'zod', 'node:'],
  },
  'electron/ports': {
    folders: ['shared/*'],
    packages: ['node:', 'zod', '@hyzyla/pdfium', 'fast-png', '@cantoo/fontkit', 'elkjs', 'fflate', 'write-excel-file', 'docx', 'subset-font', 'pkijs', 'asn1js', 'node-forge', 'sm-crypto-v2', '@cantoo/pdf-lib'],
  },
  'electron/backend': { folders: ['shared/*', 'electron/ports', 'electron/storage'], packages: ['node:', 'zod'] },
  'electron/desktop': {
    folders: ['shared/*', 'electron/backend', 'electron/ports', 'electron/storage'],
    packages: ['electron', 'node:'],
  },
  'electron/preload': { folders: ['shared/kernel', 'shared/contract'], packages: ['electron'] },
  'electron/loopback': {
    folders: ['shared/*', 'electron/backend', 'electron/ports', 'electron/storage'],
    packages: ['node:'],
  },
  'electron/cli': {
    folders: ['shared/*', 'electron/backend', 'electron/ports', 'electron/storage', 'electron/loopback'],
    packages: ['node:'],
  },

  'renderer/client': { folders: ['shared/kernel', 'shared/contract'], packages: [] },
  'renderer/store': { folders: ['shared/*', 'renderer/client', 'renderer/workers'], packages: ['zustand', 'react', 'zod'] },
  'renderer/ui': { folders: ['shared/kernel', 'shared/text'], packages: ['react', 'lucide-react', '@ariakit/react'] },
  'renderer/workers': { folders: ['shared/*'], packages: ['elkjs'] },
  'renderer/canvas': {
    folders: ['shared/*', 'renderer/store', 'renderer/ui', 'renderer/actions'],
    packages: ['react', '@xyflow/react', 'zustand', 'lucide-react', '@ariakit/react'],
  },
  'renderer/panels': {
    folders: ['shared/*', 'renderer/store', 'renderer/ui', 'renderer/actions'],
    packages: ['react', 'zustand', 'lucide-react', '@ariakit/react'],
  },
  'renderer/templates': { folders: ['shared/*', 'renderer/store', 'renderer/ui'], packages: ['react'] },
  'renderer/verify': { folders: ['shared/*', 'renderer/store', 'renderer/ui'], packages: ['react', 'zustand', 'lucide-react'] },
  'renderer/library': { folders: ['shared/*', 'renderer/store', 'renderer/ui', 'renderer/templates', 'renderer/verify'], packages: ['react', 'zustand', 'lucide-react'] },
  'renderer/filing': { folders: ['shared/*', 'renderer/store', 'renderer/ui'], packages: ['react', 'zustand', 'lucide-react'] },
  'renderer/seals': { folders: ['shared/*', 'renderer/store', 'renderer/ui'], packages: ['react', 'zustand', 'lucide-react'] },
  'renderer/law': { folders: ['shared/*', 'renderer/store', 'renderer/ui'], packages: ['react', 'zustand', 'lucide-react'] },
  'renderer/print': { folders: ['shared/*', 'renderer/store', 'renderer/ui', 'renderer/verify'], packages: ['react', 'zustand', 'lucide-react'] },
  'renderer/actions': { folders: ['shared/*', 'renderer/store', 'renderer/ui'], packages: ['react', 'zustand', 'lucide-react'] },
  'renderer/table': { folders: ['shared/*', 'renderer/store', 'renderer/ui'], packages: ['react', 'zustand', 'lucide-react', '@ariakit/react'] },
  'renderer/card': { folders: ['shared/*', 'renderer/store', 'renderer/ui'], packages: ['react', 'zustand', 'lucide-react'] },
  'renderer/outline': { folders: ['shared/*', 'renderer/store', 'renderer/ui'], packages: ['react', 'zustand', 'lucide-react'] },
  'renderer/search': {
    folders: ['shared/*', 'renderer/store', 'renderer/ui', 'renderer/actions'],
    packages: ['react', 'zustand', 'lucide-react', '@ariakit/react'],
  },
  'renderer/memory': {
    folders: ['shared/*', 'renderer/store', 'renderer/ui', 'renderer/print'],
    packages: ['react', 'zustand', 'lucide-react'],
  },
  'renderer/app': { folders: ['shared/*', 'renderer/*'], packages: ['react', 'react-dom', 'zustand', 'lucide-react', '@xyflow/react', '@ariakit/react'] },
};

/** What a test beside the code may import besides its folder's own. */
export const testing = {
  folders: ['shared/*', 'electron/*', 'test', 'scripts'],
  packages: ['vitest', 'fast-check', 'node:', 'better-sqlite3', '@hyzyla/pdfium', '@cantoo/fontkit', '@cantoo/pdf-lib', 'fflate', 'zod', 'elkjs', '@resvg/resvg-js', 'fast-png', 'jsqr', 'html-validate', 'node-forge'],
};
