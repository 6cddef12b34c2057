import { defaultRuleSettings, type StaleName } from '../../../rules/rule-settings.ts';
import { staleNamesIn } from '../../../rules/catalogue/remedy/remedy-facts.ts';
import type { FixMaker } from '../../fix.ts';
import { replacedEverywhere } from '../../replace-text.ts';

/** The present name, in all places. */
export const fixStaleBodyName: FixMaker = (chart, finding) => {
  const quoted = /中的“([^”]+)”已改为“([^”]+)”/.exec(finding.message);
  const [, old = '', current = ''] = quoted ?? [];
  if (old === '') {
    return [];
  }
  const name = { old, current, except: defaultRuleSettings.staleNames.find((each) => each.old === old)?.except ?? [] };
  const title = { zh: `全图把“${name.old}”改为“${name.current}”`, en: 'Replace the name everywhere' };
  // Longer names in which it is not meant are left alone.
  return replacedEverywhere('stale-body-name.all', title, chart, (text) => (staleNamesIn(text, [name]).length > 0 ? replaceName(text, name) : text));
};

// helpers

function replaceName(text: string, { old, current, except }: StaleName): string {
  const kept = except.toSorted((first, second) => second.length - first.length);
  const pattern = new RegExp([...kept, old].map((each) => each.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
  return text.replace(pattern, (found) => (found === old ? current : found));
}
