import { builtinModules } from 'node:module';
import path from 'node:path';
import { importTable, testing } from '../../import-table.js';

/**
 * Says what is wrong with an import by the import table, or null where it is allowed.
 *
 * @param {string} file The importing file, relative to the repository, with forward slashes.
 * @param {string} specifier What stands after `from`.
 * @returns {string | null} A sentence that names what to do instead.
 */
export function violationOf(file, specifier) {
  const layer = layerOf(file);
  if (layer === null) {
    return null;
  }
  const rule = importTable[layer];
  if (rule === undefined) {
    return `the folder ${layer} is not in import-table.js: give it a row`;
  }
  const isTest = /\.test\.tsx?$/.test(file);
  if (specifier.startsWith('.')) {
    const target = layerOf(path.posix.join(path.posix.dirname(file), specifier)) ?? specifierFolder(file, specifier);
    const folders = [layer, 'resources', ...rule.folders, ...(isTest ? testing.folders : [])];
    return folders.some((folder) => covers(folder, target))
      ? null
      : `${layer} may not import from ${target}: move the code to a layer both may use, or pass it in`;
  }
  const name = packageOf(specifier);
  const packages = [...rule.packages, ...(isTest ? testing.packages : [])];
  return packages.includes(name) ? null : `${layer} may not import ${name}: take it as a parameter, or place it in import-table.js`;
}

/**
 * The layer a file belongs to: its first two folders in shared, electron or renderer; null for everything else.
 *
 * @param {string} file
 * @returns {string | null}
 */
export function layerOf(file) {
  const [top, folder, ...rest] = path.posix.normalize(file).split('/');
  return ['shared', 'electron', 'renderer'].includes(top ?? '') && folder !== undefined && rest.length > 0 ? `${top}/${folder}` : null;
}

// helpers

function specifierFolder(file, specifier) {
  return path.posix.join(path.posix.dirname(file), specifier).split('/')[0] ?? '';
}

function covers(folder, target) {
  return folder === target || (folder.endsWith('/*') && target.startsWith(folder.slice(0, -1)));
}

function packageOf(specifier) {
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) {
    return 'node:';
  }
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}
