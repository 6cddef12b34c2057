/** The symbols there are pictures of: one for each kind of node. */
export type KindIconName = 'terminator' | 'step' | 'decision' | 'document' | 'input' | 'predefined' | 'connector';

/** The symbol of GB/T 1526 in small. */
export function KindIcon({ kind }: { readonly kind: KindIconName }) {
  return (
    <svg className="kind-icon" viewBox="0 0 28 20" width={28} height={20} aria-hidden>
      <path d={outlines[kind]} />
    </svg>
  );
}

// helpers

const outlines: Readonly<Record<KindIconName, string>> = {
  terminator: 'M8 4h12a6 6 0 0 1 0 12H8A6 6 0 0 1 8 4z',
  step: 'M3 4h22v12H3z',
  decision: 'M14 1.5L26 10 14 18.5 2 10z',
  document: 'M3 3h22v12.5c-5.5-4-11 3.5-22 0z',
  input: 'M7.5 4H26l-5.5 12H2z',
  predefined: 'M2.5 4h23v12h-23zM6 4v12M22 4v12',
  connector: 'M14 4a6 6 0 0 1 0 12 6 6 0 0 1 0-12z',
};
