/** Texts of pickers of known facts and who else uses them. */
export const factsTexts = {} as const;
