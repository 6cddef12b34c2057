import { createContext, useCallback, useContext } from 'react';
import { useStore } from 'zustand';
import type { ReactNode } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { Term } from '../../shared/model/terms.ts';
import { textOf, type Language, type TextBlanks, type TextId, type TextPair } from '../../shared/text/text.ts';
import type { Stores, StoreStates } from './stores.ts';

const StoresContext = createContext<Stores | null>(null);

export function StoresProvider({ stores, children }: { readonly stores: Stores; readonly children: ReactNode }) {
  return <StoresContext.Provider value={stores}>{children}</StoresContext.Provider>;
}

export function useStores(): Stores {
  const stores = useContext(StoresContext);
  if (stores === null) {
    throw new Error('useStores outside of StoresProvider');
  }
  return stores;
}

/** A slice of one store; the component renders again only when the slice changes. */
export function useSlice<Name extends keyof StoreStates, Slice>(name: Name, select: (state: StoreStates[Name]) => Slice): Slice {
  const stores: { readonly [Each in keyof StoreStates]: StoreApi<StoreStates[Each]> } = useStores();
  return useStore(stores[name] as StoreApi<StoreStates[Name]>, select);
}

export function useLanguage(): Language {
  return useSlice('preferences', (state) => state.language);
}

/** The interface's texts in the clerk's language. */
export function useText(): (id: TextId, blanks?: TextBlanks) => string {
  const language = useLanguage();
  return useCallback((id, blanks) => textOf(id, language, blanks), [language]);
}

/** Terms and notices in the clerk's language. */
export function useTerm(): (term: Term | TextPair) => string {
  const language = useLanguage();
  return useCallback((term) => term[language], [language]);
}

/** Whether nothing may be changed. */
export function useReadOnly(): boolean {
  return useSlice('library', (state) => state.summary?.readOnly ?? false);
}
