import type { Term } from '../model/terms.ts';

/** `名称：甲 → 乙`; an empty side is said to be empty. */
export function fromTo(name: Term, before: string, after: string): Term {
  return {
    zh: `${name.zh}：${before.trim() || '（空）'} → ${after.trim() || '（空）'}`,
    en: `${name.en}: ${before.trim() || '(empty)'} → ${after.trim() || '(empty)'}`,
  };
}
