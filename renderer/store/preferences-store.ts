import { createStore, type StoreApi } from 'zustand/vanilla';
import { languages, type Language } from '../../shared/text/text.ts';

/** What the clerk chose about the page itself; kept in this browser. */
export interface Preferences {
  readonly language: Language;
  readonly problemsOpen: boolean;
  readonly inspectorOpen: boolean;
  /** Who explains findings, as last entered. */
  readonly waivedBy: string;
  /** Whether lines show what a dragged symbol is in line with, and it keeps to them. */
  readonly guides: boolean;
  /** Whether a grid is shown and dragged symbols keep to it. */
  readonly grid: boolean;
  /** Whether the tour was shown, so that it does not come by itself again. */
  readonly tourSeen: boolean;
}

export interface PreferencesState extends Preferences {
  change(change: Partial<Preferences>): void;
}

const storageKey = 'mingquan-preferences';

/** Size in CSS pixels under which panels begin closed: a small window, or a large zoom. */
const roomy = { width: 900, height: 520 };

type Room = Pick<Window, 'localStorage' | 'innerWidth' | 'innerHeight'>;

export function createPreferencesStore({ localStorage: storage, innerWidth, innerHeight }: Room): StoreApi<PreferencesState> {
  const stored = readPreferences(storage.getItem(storageKey));
  return createStore<PreferencesState>()((set, get) => ({
    ...stored,
    inspectorOpen: stored.inspectorOpen && innerWidth >= roomy.width,
    problemsOpen: stored.problemsOpen && innerHeight >= roomy.height,
    change(change) {
      set(change);
      const { language, problemsOpen, inspectorOpen, waivedBy, guides, grid, tourSeen } = get();
      storage.setItem(storageKey, JSON.stringify({ language, problemsOpen, inspectorOpen, waivedBy, guides, grid, tourSeen }));
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
    waivedBy: typeof value['waivedBy'] === 'string' ? value['waivedBy'].slice(0, 100) : '',
    guides: value['guides'] !== false,
    grid: value['grid'] === true,
    tourSeen: value['tourSeen'] === true,
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
