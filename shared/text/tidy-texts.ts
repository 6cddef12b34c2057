/** Texts of automatic arrangement and its preview. */
export const tidyTexts = {} as const;
