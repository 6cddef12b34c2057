import type { ListedPower } from './library-rule.ts';

/** The names of the powers that bear each code; powers without one are left out. */
export function powersByCode(powers: readonly ListedPower[]): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const { power } of powers) {
    const code = power.code.trim();
    if (code !== '') {
      names.set(code, [...(names.get(code) ?? []), power.name]);
    }
  }
  return names;
}
