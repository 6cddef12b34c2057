/** Texts of the explainer card view. */
export const cardTexts = {} as const;
