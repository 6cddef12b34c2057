/** Texts of the step table. */
export const tableTexts = {} as const;
