import path from 'node:path';
import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { violationOf } from './test/architecture/layers.js';

/** Reads import-table.js: an import across layers that the table does not allow is an error where it stands. */
const layerImports = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const file = path.relative(import.meta.dirname, context.filename).split(path.sep).join('/');
    const check = (node) => {
      if (typeof node.source?.value === 'string') {
        const message = violationOf(file, node.source.value);
        if (message !== null) {
          context.report({ node: node.source, message });
        }
      }
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};

export default tseslint.config(
  { ignores: ['out/**', 'node_modules/**', 'coverage/**'] },
  js.configs.recommended,
  ...tseslint.configs.strict,
  {
    files: ['**/*.ts', '**/*.tsx', '**/*.js'],
    plugins: { mingquan: { rules: { 'layer-imports': layerImports } } },
    rules: {
      'mingquan/layer-imports': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Export by name: a stranger searches for the name.' },
      ],
      'max-lines': ['error', { max: 400 }],
      'no-console': 'error',
      eqeqeq: 'error',
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['shared/**', 'electron/**', 'renderer/**'],
    ignores: ['**/*.test.*'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'error', '@typescript-eslint/no-explicit-any': 'error' },
  },
  { files: ['renderer/**/*.{ts,tsx}'], plugins: { 'react-hooks': reactHooks }, rules: reactHooks.configs.recommended.rules },
  {
    files: ['**/*.test.ts', '**/*.test.tsx', 'test/**', 'scripts/**'],
    rules: { 'max-lines': 'off', 'no-console': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  // Scripts that run in made pages are no modules: pages opened from disk may not load any. What one declares others use.
  { files: ['resources/web/*.js'], languageOptions: { sourceType: 'script' }, rules: { '@typescript-eslint/no-unused-vars': ['error', { vars: 'local', argsIgnorePattern: '^_' }] } },
  { files: ['shared/text/**', 'shared/kernel/error-catalogue.ts'], rules: { 'max-lines': 'off' } },
  { files: ['*.config.{js,ts}'], rules: { 'no-restricted-syntax': 'off' } },
);
