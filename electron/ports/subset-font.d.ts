/** The package ships no types of its own. */
declare module 'subset-font' {
  /** The font with only the glyphs that `text` needs. */
  function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      readonly targetFormat: 'sfnt' | 'truetype' | 'woff' | 'woff2';
      readonly noLayoutClosure?: boolean;
      readonly noHinting?: boolean;
      /** Layout features kept; all of them where left out. */
      readonly keepFeatures?: readonly string[];
      readonly dropTables?: readonly string[];
    },
  ): Promise<Uint8Array<ArrayBuffer>>;
  export = subsetFont;
}
