import { createStore, type StoreApi } from 'zustand/vanilla';
import { languages, type Language } from '../../shared/text/text.ts';

/** What the clerk chose about the page itself; kept in this browser. */
export interface Preferences {
  readonly language: Language;
  readonly problemsOpen: boolean;
  readonly inspectorOpen: boolean;
}

export interface PreferencesState extends Preferences {
  change(change: Partial<Preferences>): void;
}

const storageKey = 'mingquan-preferences';

export function createPreferencesStore(storage: Pick<Storage, 'getItem' | 'setItem'>): StoreApi<PreferencesState> {
  return createStore<PreferencesState>()((set, get) => ({
    ...readPreferences(storage.getItem(storageKey)),
    change(change) {
      set(change);
      const { language, problemsOpen, inspectorOpen } = get();
      storage.setItem(storageKey, JSON.stringify({ language, problemsOpen, inspectorOpen }));
    },
  }));
}

// helpers

function readPreferences(stored: string | null): Preferences {
  const value = parseObject(stored);
  return {
    language: languages.find((language) => language === value['language']) ?? 'zh',
    problemsOpen: value['problemsOpen'] !== false,
    inspectorOpen: value['inspectorOpen'] !== false,
  };
}

function parseObject(stored: string | null): Record<string, unknown> {
  try {
    const value = JSON.parse(stored ?? '{}') as unknown;
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
