/** Texts of quick fixes, filters and waivers of the problems panel. */
export const problemTexts = {} as const;
